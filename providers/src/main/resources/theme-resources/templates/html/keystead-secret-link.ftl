<#import "template.ftl" as layout>
<@layout.emailLayout>
<p><#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if></p>
<p>${msg("keysteadMail" + purpose + "Text", realmName, username)}</p>
<p><a href="${link}" style="background: #17586b; border-radius: 8px; color: #ffffff; display: inline-block; font-weight: bold; padding: 12px 20px; text-decoration: none;">${msg("keysteadMail" + purpose + "Link")}</a></p>
<p>${msg("keysteadMailValidUntil")} <strong>${validUntil}</strong></p>
<p>${msg("keysteadMailAddress")}<br><a href="${link}" style="overflow-wrap: anywhere; word-break: break-all;">${link}</a></p>
<p>${msg("keysteadMail" + purpose + "Ignore")}</p>
<p><#if sender?has_content>${msg("keysteadMailSentByPerson", sender, realmName)}<#else>${msg("keysteadMailSentBy", realmName)}</#if></p>
</@layout.emailLayout>
