<#-- After a confirmed action that has something to tell: what was done, and the way back to the application. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=true; section>
<#if section = "header">
    ${msg("keysteadConfirmDoneTitle")}
<#elseif section = "form">
    <form id="keystead-confirm-done" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcFormActionGroupClass!}">
                <button type="submit" id="keystead-confirm-back" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}">${msg("keysteadConfirmBack")}</button>
            </div>
        </div>
    </form>
</#if>
</@layout.registrationLayout>
