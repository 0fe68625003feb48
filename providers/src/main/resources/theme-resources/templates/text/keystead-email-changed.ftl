<#ftl output_format="plainText">
<#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if>

${msg("keysteadMailEmailChangedText", realmName, oldAddress)}

${msg("keysteadMailEmailChangedAt")} ${changedAt}

${msg("keysteadMailEmailChangedNotYou", realmName)}

<#if sender?has_content>${msg("keysteadMailSentByPerson", sender, realmName)}<#else>${msg("keysteadMailSentBy", realmName)}</#if>
