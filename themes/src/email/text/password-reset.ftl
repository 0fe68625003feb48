<#ftl output_format="plainText">
<#-- Replaces Keycloak's: says until when the link is valid, and who sent it. -->
<#setting locale=locale.toString()>
<#assign until = (.now?long + linkExpiration * 60000)?number_to_datetime>
<#if user.firstName?has_content>${msg("keysteadResetHelloName", user.firstName)}<#else>${msg("keysteadResetHello")}</#if>

${msg("keysteadResetText", realmName)}

${msg("keysteadResetLink")}:
${link}

${msg("keysteadResetValidUntil")} ${until?string.full_short} (${until?string("z")})

${msg("keysteadResetIgnore")}

${msg("keysteadResetSentBy", realmName)}
