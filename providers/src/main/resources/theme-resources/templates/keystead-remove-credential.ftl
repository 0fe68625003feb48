<#-- Somebody removes a passkey, a device of the second factor, or the recovery codes. -->
<#import "template.ftl" as layout>
<#import "keystead-confirm.ftl" as confirm>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password"); section>
<#if section = "header">
    ${msg("keysteadRemove" + keystead.kind + "Title")}
<#elseif section = "form">
    <@confirm.form id="keystead-remove-credential" proceed=msg("keysteadRemoveProceed") danger=true>
        <div class="${properties.kcFormGroupClass!}">
            <#if keystead.label?has_content>
            <p class="keystead-confirm-who" id="keystead-remove-label"><strong>${keystead.label}</strong></p>
            </#if>
            <p>${msg("keysteadRemove" + keystead.kind + "Effect")}</p>
            <#if keystead.last>
            <p>${msg("keysteadRemoveLast")}</p>
            </#if>
        </div>
    </@confirm.form>
</#if>
</@layout.registrationLayout>
