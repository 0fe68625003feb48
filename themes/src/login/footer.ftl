<#--
  Keycloak's own place for additions: the parent's footer is empty. pin-field.ts finds here what only the server knows, the
  number of digits and the texts. There is nothing in it that depends on a person, and without scripts it stays unseen.
-->
<#macro content>
<#if keysteadPinLength?? && ["login", "login-password"]?seq_contains(pageId)>
<template id="keystead-pin-field"
        data-length="${keysteadPinLength?c}"
        data-label-pin="${msg("keysteadPin")}" data-label-password="${msg("keysteadPassword")}"
        data-show-pin="${msg("keysteadPinShow")}" data-hide-pin="${msg("keysteadPinHide")}"
        data-use-pin="${msg("keysteadPinInstead")}" data-use-password="${msg("keysteadPasswordInstead")}"
        data-now-pin="${msg("keysteadPinNow", keysteadPinLength)}" data-now-password="${msg("keysteadPasswordNow")}"
        data-typed="${msg("keysteadPinTyped", "#", keysteadPinLength)}">
    <div id="keystead-pin-tools">
        <button type="button" id="keystead-pin-switch" class="${properties.kcButtonLinkClass!}"></button>
        <p id="keystead-pin-status" role="status"></p>
        <#-- Out of the way of the tab key: who has a keyboard has digits on it. -->
        <div id="keystead-pin-pad" role="group" aria-label="${msg("keysteadPinPad")}">
            <#list ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"] as digit>
            <button type="button" tabindex="-1" value="${digit}" class="${properties.kcButtonSecondaryClass!}">${digit}</button>
            </#list>
            <button type="button" tabindex="-1" value="" class="${properties.kcButtonSecondaryClass!}" aria-label="${msg("keysteadPinDelete")}">⌫</button>
        </div>
    </div>
</template>
</#if>
<#-- In another tab, as what was typed or scanned here would be gone. -->
<#if keysteadSecondFactorHelp?? && ["login-config-totp", "login-otp"]?seq_contains(pageId)>
<p class="keystead-second-factor-help"><a id="keystead-second-factor-help" href="${keysteadSecondFactorHelp}" target="_blank">${msg("keysteadSecondFactorHelp")}</a></p>
</#if>
</#macro>
