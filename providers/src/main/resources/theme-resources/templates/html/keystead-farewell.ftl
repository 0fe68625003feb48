<#import "template.ftl" as layout>
<@layout.emailLayout>
<p><#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if></p>
<p>${msg("keysteadMailFarewellText", realmName, username)}</p>
<p>${msg("keysteadAlertAt")} <strong>${changedAt}</strong></p>
<p>${msg("keysteadMailFarewellNotYou", realmName)}</p>
<p>${msg("keysteadMailSentBy", realmName)}</p>
</@layout.emailLayout>
