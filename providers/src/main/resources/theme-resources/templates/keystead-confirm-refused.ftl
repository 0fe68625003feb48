<#-- Instead of the page of a confirmed action: why this person may not do it, and the way back to the application. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=true; section>
<#if section = "header">
    ${msg("keysteadConfirmRefusedTitle")}
<#elseif section = "form">
    <form id="keystead-confirm-refused" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcFormActionGroupClass!}">
                <#if keysteadInstead?has_content>
                <button type="submit" name="keysteadInstead" value="on" id="keystead-confirm-instead" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}">${msg(keysteadInstead)}</button>
                </#if>
                <button type="submit" name="cancel-aia" value="true" id="keystead-confirm-back" class="${properties.kcButtonClass!} <#if keysteadInstead?has_content>${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!}<#else>${properties.kcButtonPrimaryClass!}</#if> ${properties.kcButtonBlockClass!}">${msg("keysteadConfirmBack")}</button>
            </div>
        </div>
    </form>
</#if>
</@layout.registrationLayout>
