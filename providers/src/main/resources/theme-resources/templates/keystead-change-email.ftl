<#-- Somebody asks for another e-mail address of his own: the link goes there, and the present address stays until it is opened. -->
<#import "template.ftl" as layout>
<#import "keystead-confirm.ftl" as confirm>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password', 'email'); section>
<#if section = "header">
    ${msg("keysteadChangeEmailTitle")}
<#elseif section = "form">
    <@confirm.form id="keystead-change-email" proceed=msg("keysteadChangeEmailProceed")>
        <div class="${properties.kcFormGroupClass!}">
            <p class="keystead-confirm-who">${msg("keysteadChangeEmailPresent", keystead.present)}</p>
        </div>
        <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcFormGroupLabelClass!}">
                <label for="keystead-new-email" class="${properties.kcLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${msg("keysteadChangeEmailNew")}</span></label>
            </div>
            <span<#if confirm.boxed> class="${properties.kcInputClass!}<#if messagesPerField.existsError('email')> ${properties.kcError!}</#if>"</#if>>
                <input<#if !confirm.boxed> class="${properties.kcInputClass!}"</#if> type="email" id="keystead-new-email" name="email" value="${keystead.wanted}" required maxlength="254" autocomplete="email" autocapitalize="none" spellcheck="false" dir="ltr"<#if messagesPerField.existsError('email')> autofocus aria-invalid="true" aria-describedby="keystead-email-error"</#if>>
            </span>
            <@confirm.error field="email" />
        </div>
        <div class="${properties.kcFormGroupClass!}">
            <h2 class="keystead-confirm-heading">${msg("keysteadConfirmEffects")}</h2>
            <ul class="keystead-confirm-list">
                <li>${msg("keysteadChangeEmailEffectLink")}</li>
                <li>${msg("keysteadChangeEmailEffectName")}</li>
                <li>${msg("keysteadChangeEmailEffectOld")}</li>
            </ul>
        </div>
        <div class="${properties.kcFormGroupClass!}">
            <label class="keystead-confirm-box">
                <input type="checkbox" id="logout-sessions" name="logout-sessions" value="on"<#if keystead.endOthers> checked</#if>>
                <span>${msg("keysteadEndOtherSessions")}</span>
            </label>
        </div>
    </@confirm.form>
</#if>
</@layout.registrationLayout>
