<#-- Somebody ends all his sessions but this one. -->
<#import "template.ftl" as layout>
<#import "keystead-confirm.ftl" as confirm>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password'); section>
<#if section = "header">
    ${msg("keysteadLogOutOthersTitle")}
<#elseif section = "form">
    <@confirm.form id="keystead-log-out-others" proceed=msg("keysteadLogOutOthersProceed")>
        <div class="${properties.kcFormGroupClass!}">
            <p id="keystead-other-sessions"><#if keystead.others == 0>${msg("keysteadLogOutOthersNone")}<#elseif keystead.others == 1>${msg("keysteadLogOutOthersOne")}<#else>${msg("keysteadLogOutOthersMany", keystead.others?c)}</#if></p>
        </div>
        <div class="${properties.kcFormGroupClass!}">
            <h2 class="keystead-confirm-heading">${msg("keysteadConfirmEffects")}</h2>
            <ul class="keystead-confirm-list">
                <li>${msg("keysteadLogOutOthersEffectOthers")}</li>
                <li>${msg("keysteadLogOutOthersEffectHere")}</li>
                <li>${msg("keysteadLogOutOthersEffectLinks")}</li>
            </ul>
        </div>
    </@confirm.form>
</#if>
</@layout.registrationLayout>
