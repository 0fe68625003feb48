<#--
  Somebody chooses a PIN. It relies only on what every login theme has (template.ftl, the kc…Class properties), so it has no
  colours of its own. Without scripts one reads a suggestion and types it. What was typed is never written into the page.
-->
<#import "template.ftl" as layout>
<#import "keystead-confirm.ftl" as confirm>
<#-- Somebody who changes it because he wants to types the present one first. -->
<#assign changing = (keysteadConfirmWith!"") == "pin">
<#-- keycloak.v2 draws the box around a field, older themes draw it on the field. -->
<#assign boxed = properties.kcFormLabelTextClass??>
<#macro pin name label describedBy="" autofocus=false>
    <#assign wrong = messagesPerField.existsError(name)>
    <div class="${properties.kcFormGroupClass!}">
        <div class="${properties.kcFormGroupLabelClass!}">
            <label for="${name}" class="${properties.kcLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${label}</span></label>
        </div>
        <div class="${properties.kcInputGroup!} keystead-new-pin" dir="ltr">
            <div class="${properties.kcInputGroupItemClass!} ${properties.kcFill!}">
                <span<#if boxed> class="${properties.kcInputClass!}<#if wrong> ${properties.kcError!}</#if>" data-right="${properties.kcInputClass!}"</#if>>
                    <input<#if !boxed> class="${properties.kcInputClass!}"</#if> type="password" id="${name}" name="${name}" inputmode="numeric" autocomplete="new-password"<#if autofocus> autofocus</#if><#if wrong> aria-invalid="true"</#if> aria-describedby="<#if wrong>${name}-error </#if>${describedBy}">
                </span>
            </div>
            <div class="${properties.kcInputGroupItemClass!}">
                <button class="${properties.kcFormPasswordVisibilityButtonClass!}" type="button" aria-label="${msg("keysteadPinShow")}" aria-controls="${name}" data-password-toggle
                        data-icon-show="${properties.kcFormPasswordVisibilityIconShow!}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide!}"
                        data-label-show="${msg("keysteadPinShow")}" data-label-hide="${msg("keysteadPinHide")}">
                    <i class="${properties.kcFormPasswordVisibilityIconShow!}" aria-hidden="true"></i>
                </button>
            </div>
        </div>
        <#if wrong>
        <p class="${properties.kcFormHelperTextClass!}" id="${name}-error" role="alert"><span class="${properties.kcInputErrorMessageClass!}">${messagesPerField.get(name)}</span></p>
        </#if>
    </div>
</#macro>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password', 'password-new', 'password-confirm'); section>
<#if section = "header">
    ${msg(changing?then("keysteadPinChangeTitle", "keysteadPinTitle"))}
<#elseif section = "form">
    <@confirm.style />
    <style>
        .keystead-pin-rules, .keystead-pin-suggestions { list-style: none; margin: 0; padding: 0; }
        .keystead-pin-rules li { display: flex; gap: .5rem; padding-block: .25rem; }
        .keystead-pin-rules li::before { content: "•"; flex: none; inline-size: 1.25em; text-align: center; }
        .keystead-pin-rules li.keystead-pin-kept::before { content: "✓"; }
        .keystead-pin-rules li.keystead-pin-broken::before { content: "✗"; }
        .keystead-new-pin { display: flex; }
        .keystead-new-pin > :first-child { flex: 1; }
        .keystead-new-pin input { letter-spacing: .25em; }
        .keystead-pin-draw summary { cursor: pointer; font-weight: 600; padding-block: .75rem; }
        .keystead-pin-draw p { margin-block-end: .5rem; }
        .keystead-pin-suggestions { display: flex; flex-wrap: wrap; gap: .5rem; }
        .keystead-pin-suggestions > li { font-variant-numeric: tabular-nums; letter-spacing: .1em; }
        .keystead-pin-said { block-size: 1px; clip-path: inset(50%); inline-size: 1px; overflow: hidden; position: absolute; white-space: nowrap; }
    </style>
    <form id="keystead-update-pin" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
        <#if changing>
        <div class="${properties.kcFormGroupClass!}">
            <@confirm.secret label=msg("keysteadPresentPin") />
        </div>
        <#else>
        <#-- For password managers: whose PIN it is. -->
        <input type="text" value="${username}" autocomplete="username" readonly hidden>
        </#if>
        <div class="${properties.kcFormGroupClass!}">
            <ul role="list" class="keystead-pin-rules" id="keystead-pin-rules">
                <li data-rule="length">${msg("keysteadPinRuleLength", keystead.length)}</li>
                <li>${msg("keysteadPinRuleWeak")}</li>
                <li>${msg("keysteadPinRuleOwn")}</li>
                <li data-rule="same">${msg("keysteadPinRuleSame")}</li>
            </ul>
            <p class="keystead-pin-said" role="status" id="keystead-pin-said"></p>
        </div>
        <@pin name="password-new" label=msg("keysteadPinNew") describedBy="keystead-pin-rules" autofocus=!changing />
        <@pin name="password-confirm" label=msg("keysteadPinAgain") />
        <#if keystead.suggestions?has_content>
        <details class="keystead-pin-draw" id="keystead-pin-draw">
            <summary>${msg("keysteadPinDraw")}</summary>
            <p>${msg("keysteadPinDrawn")}</p>
            <ul role="list" class="keystead-pin-suggestions">
                <#list keystead.suggestions as suggestion>
                <li><span>${suggestion}</span><button type="button" hidden value="${suggestion}" aria-label="${msg("keysteadPinTake", suggestion?replace("(?<=.)(?=.)", " ", "r"))}" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!}">${suggestion}</button></li>
                </#list>
            </ul>
        </details>
        </#if>
        <div class="${properties.kcFormGroupClass!}">
            <label class="keystead-confirm-box">
                <input type="checkbox" id="logout-sessions" name="logout-sessions" value="on"<#if keystead.endOthers> checked</#if>>
                <span>${msg("keysteadEndOtherSessions")}</span>
            </label>
        </div>
        <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcFormActionGroupClass!}">
                <button type="submit" id="kc-submit" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}">${msg("keysteadPinSave")}</button>
                <#if isAppInitiatedAction??>
                <button type="submit" name="cancel-aia" value="true" id="kc-cancel" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!} ${properties.kcButtonBlockClass!}">${msg("doCancel")}</button>
                </#if>
            </div>
        </div>
    </form>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
    <script type="module">
        <#outputformat "JavaScript">
        const length = ${keystead.length?c};
        const said = { kept: ${msg("keysteadPinKept")?c}, length: ${msg("keysteadPinFormat", keystead.length)?c}, same: ${msg("keysteadPinsDiffer")?c} };
        </#outputformat>
        const fresh = document.getElementById("password-new");
        const again = document.getElementById("password-confirm");
        const status = document.getElementById("keystead-pin-said");
        // A rule is broken only when somebody has gone on to the next field; while she types it is merely not kept yet.
        const mark = (rule, kept, left) => {
            const { classList } = document.querySelector(".keystead-pin-rules [data-rule=" + rule + "]");
            classList.toggle("keystead-pin-kept", kept);
            classList.toggle("keystead-pin-broken", !kept && left);
            return kept ? "" : left ? said[rule] : "";
        };
        // What the server said is about what was sent, and that is gone.
        const forget = (field) => {
            field.removeAttribute("aria-invalid");
            field.parentElement.className = field.parentElement.dataset.right ?? "";
            document.getElementById(field.id + "-error")?.remove();
        };
        const check = (left) => {
            const right = new RegExp("^[0-9]{" + length + "}$").test(fresh.value);
            const same = fresh.value !== "" && fresh.value === again.value;
            const text = mark("length", right, fresh.value !== "" && left !== fresh)
                || mark("same", same, again.value !== "" && left !== again);
            status.textContent = right && same ? said.kept : text;
        };
        for (const field of [fresh, again]) {
            field.addEventListener("input", () => {
                forget(field);
                check(field);
            });
            field.addEventListener("change", () => check());
        }
        for (const button of document.querySelectorAll(".keystead-pin-suggestions button")) {
            button.hidden = false;
            button.previousElementSibling.hidden = true;
            button.addEventListener("click", () => {
                fresh.value = again.value = button.value;
                forget(fresh);
                forget(again);
                check();
                // What one shall keep in mind, one must see.
                document.querySelectorAll("[data-password-toggle][aria-controls^=password-]").forEach((eye) => {
                    if (document.getElementById(eye.getAttribute("aria-controls")).type === "password") {
                        eye.click();
                    }
                });
                document.getElementById("kc-submit").focus();
            });
        }
    </script>
</#if>
</@layout.registrationLayout>
