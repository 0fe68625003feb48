<#import "template.ftl" as layout>
<@layout.emailLayout>
<p><#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if></p>
<p><#if byHolder>${msg("keysteadMailHandOverGivenText", realmName, successor)}<#else>${msg("keysteadMailHandOverGivenByRealm", realmName, successor)}</#if></p>
<p>${msg("keysteadMailHandOverAt")} <strong>${changedAt}</strong></p>
<p>${msg("keysteadMailHandOverGivenNow")}</p>
<p>${msg("keysteadMailHandOverGivenNotYou", realmName, successor)}</p>
<p>${msg("keysteadMailSentBy", realmName)}</p>
</@layout.emailLayout>
