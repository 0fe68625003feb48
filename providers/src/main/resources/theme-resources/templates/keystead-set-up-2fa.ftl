<#-- The first step of a second factor that somebody sets up because he wants to: what comes, and the password. -->
<#import "template.ftl" as layout>
<#import "keystead-confirm.ftl" as confirm>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password"); section>
<#if section = "header">
    ${msg("keysteadSetUp" + keystead.kind + "Title")}
<#elseif section = "form">
    <@confirm.form id="keystead-set-up-2fa" proceed=msg("keysteadSetUpGoOn")>
        <div class="${properties.kcFormGroupClass!}">
            <p>${msg("keysteadSetUp" + keystead.kind + "What")}</p>
        </div>
        <#if keysteadSecondFactorHelp??>
        <div class="${properties.kcFormGroupClass!}">
            <p><a id="keystead-second-factor-help" href="${keysteadSecondFactorHelp}" target="_blank">${msg("keysteadSecondFactorHelp")}</a></p>
        </div>
        </#if>
    </@confirm.form>
</#if>
</@layout.registrationLayout>
