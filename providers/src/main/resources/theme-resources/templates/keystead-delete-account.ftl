<#-- Somebody deletes his own account, with password and login name. -->
<#import "template.ftl" as layout>
<#import "keystead-confirm.ftl" as confirm>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password', 'loginName'); section>
<#if section = "header">
    ${msg("keysteadDeleteAccountTitle")}
<#elseif section = "form">
    <@confirm.form id="keystead-delete-account" proceed=msg("keysteadDeleteAccountProceed") danger=true>
        <div class="${properties.kcFormGroupClass!}">
            <p><strong>${msg("keysteadDeleteAccountFinal")}</strong></p>
        </div>
        <div class="${properties.kcFormGroupClass!}">
            <h2 class="keystead-confirm-heading">${msg("keysteadDeleteAccountGone")}</h2>
            <ul class="keystead-confirm-list">
                <li>${msg("keysteadDeleteAccountGonePerson")}</li>
                <li>${msg("keysteadDeleteAccountGoneSecrets")}</li>
                <li>${msg("keysteadDeleteAccountGoneAccess")}</li>
                <li>${msg("keysteadDeleteAccountGoneEvents")}</li>
            </ul>
        </div>
        <div class="${properties.kcFormGroupClass!}">
            <h2 class="keystead-confirm-heading">${msg("keysteadDeleteAccountKept")}</h2>
            <ul class="keystead-confirm-list">
                <li>${msg("keysteadDeleteAccountKeptElsewhere")}</li>
                <li>${msg("keysteadDeleteAccountKeptEvents")}</li>
            </ul>
        </div>
        <#if keystead.canBlock>
        <div class="${properties.kcFormGroupClass!}">
            <label class="keystead-confirm-box">
                <input type="checkbox" id="keystead-block-contacts" name="blockContacts" value="on"<#if keystead.block> checked</#if>>
                <span>${msg("keysteadDeleteAccountBlock")}<small>${msg("keysteadDeleteAccountBlockHelp")}</small></span>
            </label>
        </div>
        </#if>
        <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcFormGroupLabelClass!}">
                <label for="keystead-login-name" class="${properties.kcLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${msg("keysteadDeleteAccountLoginName")}</span></label>
            </div>
            <span<#if confirm.boxed> class="${properties.kcInputClass!}<#if messagesPerField.existsError('loginName')> ${properties.kcError!}</#if>"</#if>>
                <input<#if !confirm.boxed> class="${properties.kcInputClass!}"</#if> type="text" id="keystead-login-name" name="loginName" value="${keystead.loginName}" required maxlength="255" autocomplete="off" autocapitalize="none" spellcheck="false" dir="ltr"<#if messagesPerField.existsError('loginName')> autofocus aria-invalid="true" aria-describedby="keystead-loginName-error"</#if>>
            </span>
            <@confirm.error field="loginName" />
        </div>
    </@confirm.form>
</#if>
</@layout.registrationLayout>
