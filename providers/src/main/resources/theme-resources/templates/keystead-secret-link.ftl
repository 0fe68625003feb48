<#--
  What a link from a mail opens: a button that leads on to the new password or second factor, or why the link does not open any more.
  It relies only on what every login theme has (template.ftl, the kc…Class properties).
-->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=true; section>
<#if section = "header">
    <#if keysteadContinue??>${msg("keysteadLink" + keysteadPurpose + "Title")}<#else>${msg("keysteadLinkDeadTitle")}</#if>
<#elseif section = "form">
    <#assign block = (properties.kcButtonClass!) + " " + (properties.kcButtonBlockClass!)>
    <#if keysteadContinue??>
    <div class="${properties.kcFormClass!}" style="overflow-wrap: anywhere">
        <p>${msg("keysteadLinkAccount", keysteadUsername)}</p>
        <#if keysteadPurpose == "TwoFactor"><p>${msg("keysteadLinkTwoFactorText")}</p>
        <p><a id="keystead-second-factor-help" href="${keysteadSecondFactorHelp}" target="_blank">${msg("keysteadSecondFactorHelp")}</a></p></#if>
        <#if keysteadPurpose == "NewEmail"><p>${msg("keysteadLinkNewEmailText", keysteadNewEmail)}</p></#if>
        <div class="${properties.kcFormActionGroupClass!}">
            <a id="keystead-link-continue" class="${block} ${properties.kcButtonPrimaryClass!}" href="${keysteadContinue}">${msg("keysteadLinkContinue")}</a>
        </div>
    </div>
    <#else>
    <div class="${properties.kcFormActionGroupClass!}">
        <a id="keystead-link-sign-in" class="${block} ${properties.kcButtonPrimaryClass!}" href="${keysteadSignIn}">${msg("keysteadLinkSignIn")}</a>
        <#if realm.resetPasswordAllowed && keysteadForgotten??>
        <a id="keystead-link-forgotten" class="${block} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!}" href="${keysteadForgotten}">${msg("keysteadLinkForgotten")}</a>
        </#if>
    </div>
    </#if>
</#if>
</@layout.registrationLayout>
