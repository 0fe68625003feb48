<#--
  Which establishment somebody works in. It relies only on what every login theme has (template.ftl, the kc…Class
  properties), so it has no colours of its own. Without scripts, searching and turning pages submit the form.
-->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=true; section>
<#if section = "header">
    ${msg("keysteadEstablishmentTitle")}
<#elseif section = "form">
    <style>
        .keystead-establishments { border: 0; margin: 0; min-inline-size: 0; padding: 0; }
        .keystead-establishments legend { font-weight: 600; margin-block-end: .5rem; padding: 0; }
        .keystead-establishments ul { list-style: none; margin: 0; max-block-size: max(9rem, min(24rem, 40vh)); overflow-y: auto; padding: 3px; }
        .keystead-establishments li[hidden], .keystead-establishment-search [hidden] { display: none; }
        .keystead-establishment { align-items: center; cursor: pointer; display: flex; gap: .75rem; min-block-size: 3rem; padding: .375rem .5rem; }
        .keystead-establishment-radio { block-size: 1.375rem; flex: none; inline-size: 1.375rem; margin: 0; }
        .keystead-establishment span { min-inline-size: 0; overflow-wrap: anywhere; }
        .keystead-establishment small { display: block; font-size: .875rem; }
        .keystead-establishment-search { display: flex; flex-wrap: wrap; gap: .5rem; }
        .keystead-establishment-search > :first-child { flex: 1 1 12rem; }
        .keystead-establishment-pages { display: flex; gap: .5rem; justify-content: space-between; margin-block-start: .5rem; }
    </style>
    <form id="keystead-select-establishment" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <#if keystead.searchable>
        <div class="${properties.kcFormGroupClass!}" role="search">
            <label for="keystead-establishment-search" class="${properties.kcLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${msg("keysteadEstablishmentSearch")}</span></label>
            <div class="keystead-establishment-search">
                <#-- keycloak.v2 draws the box around a field, older themes draw it on the field. -->
                <#assign boxed = properties.kcFormLabelTextClass??>
                <span<#if boxed> class="${properties.kcInputClass!}"</#if>>
                    <input<#if !boxed> class="${properties.kcInputClass!}"</#if> type="search" id="keystead-establishment-search" name="search" value="${keystead.search}" maxlength="255" autocomplete="off" enterkeyhint="search">
                </span>
                <#-- First button of the form: what Enter in the field presses. -->
                <button type="submit" name="show" value="0" formnovalidate id="keystead-establishment-find" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!}">${msg("keysteadEstablishmentFind")}</button>
            </div>
        </div>
        </#if>
        <fieldset class="keystead-establishments">
            <legend>${msg("keysteadEstablishmentLegend")}</legend>
            <ul role="list">
                <#list keystead.rows as row>
                <li>
                    <label class="keystead-establishment">
                        <input type="radio" class="keystead-establishment-radio" name="establishment" value="${row.code}" required<#if row.code == keystead.checked> checked</#if>>
                        <span>${row.name}<small>${row.code}</small></span>
                    </label>
                </li>
                </#list>
            </ul>
            <p id="keystead-establishment-none" role="status"><#if !keystead.rows?has_content>${msg("keysteadEstablishmentNone")}</#if></p>
            <#if keystead.previous?has_content || keystead.next?has_content>
            <div class="keystead-establishment-pages">
                <span><#if keystead.previous?has_content><button type="submit" name="show" value="${keystead.previous}" formnovalidate class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!}">${msg("keysteadEstablishmentPrevious")}</button></#if></span>
                <span><#if keystead.next?has_content><button type="submit" name="show" value="${keystead.next}" formnovalidate class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!}">${msg("keysteadEstablishmentNext")}</button></#if></span>
            </div>
            </#if>
        </fieldset>
        <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcFormActionGroupClass!}">
                <button type="submit" id="keystead-establishment-continue" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}">${msg("keysteadEstablishmentContinue")}</button>
                <#if isAppInitiatedAction??>
                <button type="submit" name="cancel-aia" value="true" formnovalidate id="keystead-establishment-cancel" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!} ${properties.kcButtonBlockClass!}">${msg("doCancel")}</button>
                </#if>
            </div>
        </div>
    </form>
    <script type="module">
        document.querySelector(".keystead-establishment-radio:checked")?.closest("li").scrollIntoView({ block: "nearest" });
    </script>
    <#if keystead.searchable && keystead.whole>
    <script type="module">
        <#outputformat "JavaScript">
        const none = ${msg("keysteadEstablishmentNone")?c};
        </#outputformat>
        const form = document.getElementById("keystead-select-establishment");
        const search = document.getElementById("keystead-establishment-search");
        const rows = [...form.querySelectorAll(".keystead-establishments li")];
        const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}+/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae");
        const filter = () => {
            const wanted = plain(search.value.trim());
            // The chosen one stays in sight: what is sent is what one sees.
            rows.forEach((row) => {
                row.hidden = !plain(row.textContent).includes(wanted) && !row.querySelector("input").checked;
            });
            document.getElementById("keystead-establishment-none").textContent =
                rows.some((row) => plain(row.textContent).includes(wanted)) ? "" : none;
        };
        document.getElementById("keystead-establishment-find").hidden = true;
        search.addEventListener("input", filter);
        search.addEventListener("keydown", (event) => {
            if (event.key === "Enter") {
                event.preventDefault();
            }
        });
        filter();
    </script>
    </#if>
</#if>
</@layout.registrationLayout>
