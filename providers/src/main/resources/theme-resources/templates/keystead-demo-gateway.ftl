<#-- Imitates the page of a payment company, on a developer's machine. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
    ${msg("keysteadDemoGatewayTitle")}
<#elseif section = "form">
    <style>
        .keystead-demo-card { align-items: center; cursor: pointer; display: flex; gap: .75rem; min-block-size: 3rem; }
        .keystead-demo-card input { block-size: 1.375rem; flex: none; inline-size: 1.375rem; margin: 0; }
        .keystead-demo-card span { text-transform: capitalize; }
    </style>
    <form id="keystead-demo-gateway" class="${properties.kcFormClass!}" action="${keysteadDemoPage}" method="post">
        <p>${msg("keysteadDemoGatewayWhat")}</p>
        <div class="${properties.kcFormGroupClass!}" role="radiogroup" aria-label="${msg("keysteadDemoGatewayCard")}">
            <#list keysteadDemoCards as card>
            <label class="keystead-demo-card">
                <input type="radio" name="card" value="${card.name()}" required<#if card?is_first> checked</#if>>
                <span dir="ltr">${card.text}</span>
            </label>
            </#list>
        </div>
        <p>${msg("keysteadPaymentPageWarning")}</p>
        <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcFormActionGroupClass!}">
                <button type="submit" id="keystead-demo-save" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}">${msg("keysteadDemoGatewaySave")}</button>
                <a id="keystead-demo-back" href="${keysteadDemoBack}" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!} ${properties.kcButtonBlockClass!}">${msg("doCancel")}</a>
            </div>
        </div>
    </form>
</#if>
</@layout.registrationLayout>
