<#import "template.ftl" as layout>
<@layout.emailLayout>
<p><#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if></p>
<p><#if byHolder>${msg("keysteadMailHandOverTakenText", realmName, former)}<#else>${msg("keysteadMailHandOverTakenByRealm", realmName, former)}</#if></p>
<p>${msg("keysteadMailHandOverAt")} <strong>${changedAt}</strong></p>
<p>${msg("keysteadMailHandOverTakenNow")}</p>
<p>${msg("keysteadMailHandOverTakenNotYou", realmName, former)}</p>
<p>${msg("keysteadMailSentBy", realmName)}</p>
</@layout.emailLayout>
