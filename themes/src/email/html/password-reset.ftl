<#-- Replaces Keycloak's: says until when the link is valid, and who sent it. -->
<#import "template.ftl" as layout>
<#setting locale=locale.toString()>
<#assign until = (.now?long + linkExpiration * 60000)?number_to_datetime>
<@layout.emailLayout>
<p><#if user.firstName?has_content>${msg("keysteadResetHelloName", user.firstName)}<#else>${msg("keysteadResetHello")}</#if></p>
<p>${msg("keysteadResetText", realmName)}</p>
<p><a href="${link}" style="background: #17586b; border-radius: 8px; color: #ffffff; display: inline-block; font-weight: bold; padding: 12px 20px; text-decoration: none;">${msg("keysteadResetLink")}</a></p>
<p>${msg("keysteadResetValidUntil")} <strong>${until?string.full_short} (${until?string("z")})</strong></p>
<p>${msg("keysteadResetAddress")}<br><a href="${link}" style="overflow-wrap: anywhere; word-break: break-all;">${link}</a></p>
<p>${msg("keysteadResetIgnore")}</p>
<p>${msg("keysteadResetSentBy", realmName)}</p>
</@layout.emailLayout>
