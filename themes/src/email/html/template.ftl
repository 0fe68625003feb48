<#-- Replaces Keycloak's: all its mails, and ours, get a frame, readable on phones and in dark mode, without pictures. -->
<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="supported-color-schemes" content="light dark">
    <title>${subject}</title>
    <style>
        :root { color-scheme: light dark; supported-color-schemes: light dark; }
        @media (prefers-color-scheme: dark) {
            .keystead-page { background: #10191d !important; }
            .keystead-text { color: #e6edf0 !important; }
            .keystead-text p a:not([style*="inline-block"]) { color: #8fd0e0 !important; }
        }
    </style>
</head>
<body class="keystead-page" style="background: #ffffff; margin: 0; padding: 24px 16px;">
    <div class="keystead-text" style="color: #17242a; font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; font-size: 16px; line-height: 1.5; margin: 0 auto; max-width: 560px; text-align: start;">
        <p style="border-bottom: 3px solid #b07a12; font-size: 18px; font-weight: bold; margin: 0 0 24px; padding: 0 0 12px;">${realmName}</p>
        <#nested>
    </div>
</body>
</html>
</#macro>
