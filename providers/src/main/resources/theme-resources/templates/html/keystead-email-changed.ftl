<#import "template.ftl" as layout>
<@layout.emailLayout>
<p><#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if></p>
<p>${msg("keysteadMailEmailChangedText", realmName, oldAddress)}</p>
<p>${msg("keysteadMailEmailChangedAt")} <strong>${changedAt}</strong></p>
<p>${msg("keysteadMailEmailChangedNotYou", realmName)}</p>
<p><#if sender?has_content>${msg("keysteadMailSentByPerson", sender, realmName)}<#else>${msg("keysteadMailSentBy", realmName)}</#if></p>
</@layout.emailLayout>
