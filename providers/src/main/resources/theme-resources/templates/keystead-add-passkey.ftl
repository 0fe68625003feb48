<#-- The first step of a new passkey: what it is, and the password. -->
<#import "template.ftl" as layout>
<#import "keystead-confirm.ftl" as confirm>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password"); section>
<#if section = "header">
    ${msg("keysteadPasskeyTitle")}
<#elseif section = "form">
    <@confirm.form id="keystead-add-passkey" proceed=msg("keysteadPasskeyGoOn")>
        <div class="${properties.kcFormGroupClass!}">
            <p>${msg("keysteadPasskeyWhat")}</p>
        </div>
    </@confirm.form>
</#if>
</@layout.registrationLayout>
