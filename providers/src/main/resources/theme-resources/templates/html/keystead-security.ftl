<#import "template.ftl" as layout>
<@layout.emailLayout>
<p><#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if></p>
<p>${msg("keysteadAlert" + change + "Text", realmName, username)}</p>
<p>${msg("keysteadAlertAt")} <strong>${changedAt}</strong><#if browser?has_content><br>${msg("keysteadAlertBrowser")} ${browser}</#if><#if ipAddress?has_content><br>${msg("keysteadAlertAddress")} ${ipAddress}</#if></p>
<p>${msg((change == "PasswordByAdministrator")?then("keysteadAlertNotAsked", "keysteadAlertNotYou"), realmName)}</p>
<p>${msg("keysteadMailSentBy", realmName)}</p>
</@layout.emailLayout>
