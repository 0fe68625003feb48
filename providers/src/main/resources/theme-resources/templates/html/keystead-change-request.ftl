<#import "template.ftl" as layout>
<@layout.emailLayout>
<p><#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if></p>
<p>${msg("keysteadMailChangeRequestText", person, login)}</p>
<p>${msg("keysteadMailChangeRequestField")} <strong>${msg(fieldKey)}</strong><br/>
${msg("keysteadMailChangeRequestPresent")} ${present}<br/>
${msg("keysteadMailChangeRequestWanted")} <strong>${wanted}</strong><#if reference?has_content><br/>
${msg("keysteadMailChangeRequestReference")} ${reference}</#if></p>
<#if message?has_content><p>${msg("keysteadMailChangeRequestMessage")}</p>
<p style="white-space: pre-line">${message}</p>
</#if>
<p>${msg("keysteadMailChangeRequestHow", realmName)}</p>
<p>${msg("keysteadMailSentBy", realmName)}</p>
</@layout.emailLayout>
