<#ftl output_format="plainText">
<#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if>

<#if byHolder>${msg("keysteadMailHandOverGivenText", realmName, successor)}<#else>${msg("keysteadMailHandOverGivenByRealm", realmName, successor)}</#if>

${msg("keysteadMailHandOverAt")} ${changedAt}

${msg("keysteadMailHandOverGivenNow")}

${msg("keysteadMailHandOverGivenNotYou", realmName, successor)}

${msg("keysteadMailSentBy", realmName)}
