<#-- What a second factor is, in plain words. Whoever may open a login page may read it. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
    ${msg("keysteadSecondFactorTitle")}
<#elseif section = "form">
    <style>
        .keystead-help h2 { font-size: 1rem; font-weight: 600; margin: 1.25rem 0 .25rem; }
        .keystead-help p { margin: 0 0 .5rem; }
        .keystead-help ol { margin: 0; padding-inline-start: 1.25rem; }
        .keystead-help li { padding-block: .25rem; }
    </style>
    <div id="keystead-second-factor-help" class="keystead-help">
        <p>${msg("keysteadSecondFactorWhat")}</p>
        <p>${msg("keysteadSecondFactorNot")}</p>
        <h2>${msg("keysteadSecondFactorStart")}</h2>
        <ol>
            <li>${msg("keysteadSecondFactorApp")}</li>
            <li>${msg("keysteadSecondFactorScan")}</li>
            <li>${msg("keysteadSecondFactorCode")}</li>
        </ol>
        <h2>${msg("keysteadSecondFactorThen")}</h2>
        <p>${msg("keysteadSecondFactorLogin")}</p>
        <h2>${msg("keysteadSecondFactorLost")}</h2>
        <p>${msg("keysteadSecondFactorRecovery")}</p>
        <p>${msg("keysteadSecondFactorAsk")}</p>
        <h2>${msg("keysteadSecondFactorPasskey")}</h2>
        <p>${msg("keysteadSecondFactorPasskeyText")}</p>
    </div>
    <div class="${properties.kcFormGroupClass!}">
        <a id="keystead-second-factor-account" href="${keysteadAccount}">${msg("keysteadSecondFactorAccount")}</a>
    </div>
</#if>
</@layout.registrationLayout>
