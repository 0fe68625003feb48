<#ftl output_format="plainText">
<#if user.firstName?has_content>${msg("keysteadMailHelloName", user.firstName)}<#else>${msg("keysteadMailHello")}</#if>

${msg("keysteadMailChangeRequestText", person, login)}

${msg("keysteadMailChangeRequestField")} ${msg(fieldKey)}
${msg("keysteadMailChangeRequestPresent")} ${present}
${msg("keysteadMailChangeRequestWanted")} ${wanted}
<#if reference?has_content>${msg("keysteadMailChangeRequestReference")} ${reference}
</#if>

<#if message?has_content>${msg("keysteadMailChangeRequestMessage")}

${message}

</#if>
${msg("keysteadMailChangeRequestHow", realmName)}

${msg("keysteadMailSentBy", realmName)}
