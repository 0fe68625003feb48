<#-- The account administrator chooses his successor and his own new group. Without scripts, searching and turning pages submit the form. -->
<#import "template.ftl" as layout>
<#import "keystead-confirm.ftl" as confirm>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password', 'successor', 'formerHolderGroup'); section>
<#if section = "header">
    ${msg("keysteadHandOverTitle")}
<#elseif section = "form">
    <style>
        .keystead-successors { border: 0; margin: 0; min-inline-size: 0; padding: 0; }
        .keystead-successors legend { font-weight: 600; margin-block-end: .5rem; padding: 0; }
        .keystead-successors ul { list-style: none; margin: 0; max-block-size: max(9rem, min(22rem, 40vh)); overflow-y: auto; padding: 3px; }
        .keystead-successor { align-items: center; cursor: pointer; display: flex; gap: .75rem; min-block-size: 3rem; padding: .375rem .5rem; }
        .keystead-successor input { block-size: 1.375rem; flex: none; inline-size: 1.375rem; margin: 0; }
        .keystead-successor span { min-inline-size: 0; overflow-wrap: anywhere; }
        .keystead-successor small { display: block; font-size: .875rem; }
        .keystead-successor-search { display: flex; flex-wrap: wrap; gap: .5rem; margin-block-end: .5rem; }
        .keystead-successor-search > :first-child { flex: 1 1 12rem; }
        .keystead-successor-pages { display: flex; gap: .5rem; justify-content: space-between; margin-block-start: .5rem; }
    </style>
    <@confirm.form id="keystead-hand-over" proceed=msg("keysteadHandOverProceed")>
        <div class="${properties.kcFormGroupClass!}">
            <h2 class="keystead-confirm-heading">${msg("keysteadConfirmEffects")}</h2>
            <ul class="keystead-confirm-list">
                <li>${msg("keysteadHandOverEffectSuccessor")}</li>
                <li>${msg("keysteadHandOverEffectYou")}</li>
                <li>${msg("keysteadHandOverEffectSessions")}</li>
                <li>${msg("keysteadHandOverEffectFinal")}</li>
            </ul>
        </div>
        <fieldset class="${properties.kcFormGroupClass!} keystead-successors">
            <legend>${msg("keysteadHandOverSuccessor")}</legend>
            <#if keystead.searchable>
            <div class="keystead-successor-search" role="search">
                <span<#if confirm.boxed> class="${properties.kcInputClass!}"</#if>>
                    <input<#if !confirm.boxed> class="${properties.kcInputClass!}"</#if> type="search" id="keystead-successor-search" name="search" value="${keystead.search}" maxlength="255" autocomplete="off" enterkeyhint="search" aria-label="${msg("keysteadHandOverSearch")}" placeholder="${msg("keysteadHandOverSearch")}">
                </span>
                <#-- First button of the form: what Enter in the field presses. -->
                <button type="submit" name="show" value="0" formnovalidate id="keystead-successor-find" class="${properties.kcButtonClass!} ${confirm.secondary}">${msg("keysteadHandOverFind")}</button>
            </div>
            </#if>
            <ul role="list">
                <#list keystead.rows as row>
                <li>
                    <label class="keystead-successor">
                        <input type="radio" name="successor" value="${row.id}" required<#if row.id == keystead.successor> checked</#if>>
                        <span>${row.name}<small>${row.email}<#if row.group?has_content> · ${row.group}</#if> · ${msg(row.secondFactor?then("keysteadHandOverSecondFactor", "keysteadHandOverNoSecondFactor"))}</small></span>
                    </label>
                </li>
                </#list>
            </ul>
            <p role="status" id="keystead-successor-none"><#if !keystead.rows?has_content>${msg("keysteadHandOverNobody")}</#if></p>
            <#if keystead.previous?has_content || keystead.next?has_content>
            <div class="keystead-successor-pages">
                <span><#if keystead.previous?has_content><button type="submit" name="show" value="${keystead.previous}" formnovalidate class="${properties.kcButtonClass!} ${confirm.secondary}">${msg("keysteadEstablishmentPrevious")}</button></#if></span>
                <span><#if keystead.next?has_content><button type="submit" name="show" value="${keystead.next}" formnovalidate class="${properties.kcButtonClass!} ${confirm.secondary}">${msg("keysteadEstablishmentNext")}</button></#if></span>
            </div>
            </#if>
            <@confirm.error field="successor" />
        </fieldset>
        <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcFormGroupLabelClass!}">
                <label for="keystead-former-group" class="${properties.kcLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${msg("keysteadHandOverGroup")}</span></label>
            </div>
            <span<#if confirm.boxed> class="${properties.kcInputClass!}"</#if>>
                <select<#if !confirm.boxed> class="${properties.kcInputClass!}"</#if> id="keystead-former-group" name="formerHolderGroup" required>
                    <#list keystead.groups as group>
                    <option value="${group.id}"<#if group.id == keystead.formerHolderGroup> selected</#if>>${group.name}</option>
                    </#list>
                </select>
            </span>
            <@confirm.error field="formerHolderGroup" />
        </div>
    </@confirm.form>
</#if>
</@layout.registrationLayout>
