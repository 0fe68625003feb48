<#-- Somebody changes his password: the present one, then the new one, twice. What was typed is never written into the page. -->
<#import "template.ftl" as layout>
<#import "keystead-confirm.ftl" as confirm>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password', 'password-new', 'password-confirm'); section>
<#if section = "header">
    ${msg("keysteadChangePasswordTitle")}
<#elseif section = "form">
    <@confirm.form id="keystead-change-password" proceed=msg("keysteadChangePasswordProceed") present=msg("keysteadPresentPassword")>
        <@confirm.fresh name="password-new" label=msg("passwordNew") />
        <@confirm.fresh name="password-confirm" label=msg("passwordConfirm") />
        <div class="${properties.kcFormGroupClass!}">
            <label class="keystead-confirm-box">
                <input type="checkbox" id="logout-sessions" name="logout-sessions" value="on"<#if keystead.endOthers> checked</#if>>
                <span>${msg("keysteadEndOtherSessions")}</span>
            </label>
        </div>
    </@confirm.form>
    <#-- Keycloak's live check of the rules, where the theme has one. -->
    <#assign validation = .get_optional_template("password-validation.ftl")>
    <#if validation.exists>
        <#assign validator = validation.import()>
        <@validator.templates />
        <@validator.script field="password-new" />
    </#if>
</#if>
</@layout.registrationLayout>
