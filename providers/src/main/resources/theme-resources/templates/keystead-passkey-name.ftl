<#-- The third step of a new passkey: its name. The passkey is there already, so there is nothing to cancel. -->
<#import "template.ftl" as layout>
<#-- keycloak.v2 draws the box around a field, older themes draw it on the field. -->
<#assign boxed = properties.kcFormLabelTextClass??>
<#assign wrong = messagesPerField.existsError("label")>
<@layout.registrationLayout displayMessage=!wrong; section>
<#if section = "header">
    ${msg("keysteadPasskeyReady")}
<#elseif section = "form">
    <form id="keystead-passkey-name" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <div class="${properties.kcFormGroupClass!}">
            <p id="keystead-passkey-why">${msg("keysteadPasskeyWhy")}</p>
        </div>
        <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcFormGroupLabelClass!}">
                <label for="label" class="${properties.kcLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${msg("keysteadPasskeyName")}</span></label>
            </div>
            <span<#if boxed> class="${properties.kcInputClass!}<#if wrong> ${properties.kcError!}</#if>"</#if>>
                <input<#if !boxed> class="${properties.kcInputClass!}"</#if> type="text" id="label" name="label" value="${keysteadPasskeyLabel}" maxlength="${(2 * keysteadPasskeyLabelLongest)?c}" autocomplete="off" autofocus<#if wrong> aria-invalid="true"</#if> aria-describedby="<#if wrong>label-error </#if>keystead-passkey-why">
            </span>
            <#if wrong>
            <p class="${properties.kcFormHelperTextClass!}" id="label-error" role="alert"><span class="${properties.kcInputErrorMessageClass!} ${properties.kcError!}">${messagesPerField.get("label")}</span></p>
            </#if>
        </div>
        <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcFormActionGroupClass!}">
                <button type="submit" id="keystead-passkey-save" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}">${msg("keysteadPasskeySave")}</button>
            </div>
        </div>
    </form>
</#if>
</@layout.registrationLayout>
