<#ftl output_format="plainText">
<#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if>

${msg("keysteadMail" + purpose + "Text", realmName, username)}

${msg("keysteadMail" + purpose + "Link")}:
${link}

${msg("keysteadMailValidUntil")} ${validUntil}

${msg("keysteadMail" + purpose + "Ignore")}

<#if sender?has_content>${msg("keysteadMailSentByPerson", sender, realmName)}<#else>${msg("keysteadMailSentBy", realmName)}</#if>
