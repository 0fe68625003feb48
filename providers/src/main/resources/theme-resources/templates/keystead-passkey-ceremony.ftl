<#--
  The second step of a new passkey: Keycloak's own registration, which has filled in all that its script wants to know. The
  name that goes along is a first one; the next page asks for it.
-->
<#import "template.ftl" as layout>
<#assign secondary = properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!>
<@layout.registrationLayout displayMessage=true; section>
<#if section = "header">
    ${msg("keysteadPasskeyTitle")}
<#elseif section = "form">
    <form id="register" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "authenticatorLabel", "transports", "authenticatorAttachment", "error"] as field>
        <input type="hidden" id="${field}" name="${field}">
        </#list>
        <div class="${properties.kcFormGroupClass!}">
            <p id="keystead-passkey-where">${msg("keysteadPasskeyWhere")}</p>
        </div>
        <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcFormActionGroupClass!}">
                <button type="button" id="keystead-passkey-create" disabled aria-describedby="keystead-passkey-where" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}">${msg("keysteadPasskeyCreate")}</button>
                <button type="submit" name="cancel-aia" value="true" id="keystead-passkey-cancel" class="${properties.kcButtonClass!} ${secondary} ${properties.kcButtonBlockClass!}">${msg("doCancel")}</button>
            </div>
        </div>
    </form>
    <script type="module">
        <#outputformat "JavaScript">
        import { registerByWebAuthn } from "${url.resourcesPath}/js/webauthnRegister.js";
        const ceremony = {
            challenge: ${challenge?c},
            userid: ${userid?c},
            username: ${username?c},
            signatureAlgorithms: [<#list signatureAlgorithms as algorithm>${algorithm?c}<#sep>, </#list>],
            rpEntityName: ${rpEntityName?c},
            rpId: ${rpId?c},
            attestationConveyancePreference: ${attestationConveyancePreference?c},
            authenticatorAttachment: ${authenticatorAttachment?c},
            requireResidentKey: ${requireResidentKey?c},
            residentKey: ${(residentKey!"not specified")?c},
            userVerificationRequirement: ${userVerificationRequirement?c},
            createTimeout: ${createTimeout?c},
            excludeCredentialIds: ${excludeCredentialIds?c},
            initLabel: ${keysteadPasskeyLabel?c},
            initLabelPrompt: "",
            errmsg: ${msg("webauthn-unsupported-browser-text")?c},
        };
        </#outputformat>
        // Keycloak's script would ask for the name in a window of the browser; whoever is not asked agrees.
        window.prompt = (question, name) => name;
        const button = document.getElementById("keystead-passkey-create");
        button.addEventListener("click", () => {
            button.disabled = true;
            registerByWebAuthn(ceremony);
        });
        // Before, a press would do nothing. Brought back by the browser, the page may try again; the server knows whether it still holds.
        addEventListener("pageshow", () => (button.disabled = false));
    </script>
</#if>
</@layout.registrationLayout>
