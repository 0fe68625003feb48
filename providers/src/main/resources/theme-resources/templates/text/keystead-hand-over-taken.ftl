<#ftl output_format="plainText">
<#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if>

<#if byHolder>${msg("keysteadMailHandOverTakenText", realmName, former)}<#else>${msg("keysteadMailHandOverTakenByRealm", realmName, former)}</#if>

${msg("keysteadMailHandOverAt")} ${changedAt}

${msg("keysteadMailHandOverTakenNow")}

${msg("keysteadMailHandOverTakenNotYou", realmName, former)}

${msg("keysteadMailSentBy", realmName)}
