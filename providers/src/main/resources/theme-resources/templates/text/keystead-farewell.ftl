<#ftl output_format="plainText">
<#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if>

${msg("keysteadMailFarewellText", realmName, username)}

${msg("keysteadAlertAt")} ${changedAt}

${msg("keysteadMailFarewellNotYou", realmName)}

${msg("keysteadMailSentBy", realmName)}
