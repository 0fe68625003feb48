<#ftl output_format="plainText">
<#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if>

${msg("keysteadAlert" + change + "Text", realmName, username)}

${msg("keysteadAlertAt")} ${changedAt}
<#if browser?has_content>
${msg("keysteadAlertBrowser")} ${browser}
</#if>
<#if ipAddress?has_content>
${msg("keysteadAlertAddress")} ${ipAddress}
</#if>

${msg((change == "PasswordByAdministrator")?then("keysteadAlertNotAsked", "keysteadAlertNotYou"), realmName)}

${msg("keysteadMailSentBy", realmName)}
