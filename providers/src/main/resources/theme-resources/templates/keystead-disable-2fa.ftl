<#-- Somebody gives up his second factor. -->
<#import "template.ftl" as layout>
<#import "keystead-confirm.ftl" as confirm>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password"); section>
<#if section = "header">
    ${msg("keysteadDisableTitle")}
<#elseif section = "form">
    <@confirm.form id="keystead-disable-2fa" proceed=msg("keysteadDisableProceed") danger=true>
        <div class="${properties.kcFormGroupClass!}">
            <p>${msg("keysteadDisableEffect")}</p>
        </div>
        <div class="${properties.kcFormGroupClass!}">
            <h2 class="keystead-confirm-heading">${msg("keysteadDisableThese")}</h2>
            <ul class="keystead-confirm-list" id="keystead-disable-these">
                <#list keystead.leaving as factor>
                <li class="keystead-confirm-who"><#if factor.label?has_content>${msg("keysteadDisableNamed", msg("keysteadDisable" + factor.kind), factor.label)}<#else>${msg("keysteadDisable" + factor.kind)}</#if></li>
                </#list>
            </ul>
        </div>
        <#if keysteadSecondFactorHelp??>
        <div class="${properties.kcFormGroupClass!}">
            <p><a id="keystead-second-factor-help" href="${keysteadSecondFactorHelp}" target="_blank">${msg("keysteadSecondFactorHelp")}</a></p>
        </div>
        </#if>
    </@confirm.form>
</#if>
</@layout.registrationLayout>
