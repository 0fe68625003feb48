<#--
  What the pages of confirmed actions share: the form with the password, or the PIN, and its two buttons. It relies only on
  what every login theme has. People without a password have just signed in again, and are asked for nothing more.
-->
<#-- keycloak.v2 draws the box around a field, older themes draw it on the field. -->
<#assign boxed = properties.kcFormLabelTextClass??>
<#assign secondary = properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!>

<#macro error field>
    <#if messagesPerField.existsError(field)>
    <p class="${properties.kcFormHelperTextClass!}" id="keystead-${field}-error" role="alert"><span class="${properties.kcInputErrorMessageClass!} ${properties.kcError!}">${messagesPerField.get(field)}</span></p>
    </#if>
</#macro>

<#macro style>
    <style>
        .keystead-confirm-list { list-style: disc; margin: 0; padding-inline-start: 1.25rem; }
        .keystead-confirm-list li { padding-block: .25rem; }
        .keystead-confirm-heading { font-size: 1rem; font-weight: 600; margin: 0 0 .25rem; }
        .keystead-confirm-password { display: flex; }
        .keystead-confirm-password > :first-child { flex: 1; }
        .keystead-confirm-box { align-items: start; cursor: pointer; display: flex; gap: .75rem; min-block-size: 3rem; padding-block: .375rem; }
        .keystead-confirm-box input { block-size: 1.375rem; flex: none; inline-size: 1.375rem; margin: 0; }
        .keystead-confirm-box small { display: block; font-size: .875rem; }
        .keystead-confirm select { appearance: auto; padding-inline: .75rem; }
        .keystead-confirm-who { overflow-wrap: anywhere; }
    </style>
</#macro>

<#-- present: the label of the present password, if it stands first. -->
<#macro form id proceed danger=false present="">
    <@style />
    <form id="${id}" class="${properties.kcFormClass!} keystead-confirm" action="${url.loginAction}" method="post">
        <#if present?has_content && keysteadConfirmWith != "login">
        <div class="${properties.kcFormGroupClass!}">
            <@secret label=present />
        </div>
        </#if>
        <#nested>
        <#if !present?has_content || keysteadConfirmWith == "login">
        <div class="${properties.kcFormGroupClass!}">
            <#if keysteadConfirmWith == "login">
            <p class="keystead-confirm-who">${msg("keysteadConfirmLoggedIn", username)}</p>
            <#else>
            <@secret />
            </#if>
        </div>
        </#if>
        <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcFormActionGroupClass!}">
                <button type="submit" id="keystead-confirm-proceed" class="${properties.kcButtonClass!} <#if danger>${properties.kcButtonDangerClass!"pf-m-danger"}<#else>${properties.kcButtonPrimaryClass!}</#if> ${properties.kcButtonBlockClass!}">${proceed}</button>
                <button type="submit" name="cancel-aia" value="true" formnovalidate id="keystead-confirm-cancel" class="${properties.kcButtonClass!} ${secondary} ${properties.kcButtonBlockClass!}">${msg("doCancel")}</button>
            </div>
        </div>
    </form>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
    <script type="module">
        // Once is enough, however often somebody presses; a page that the browser brings back may send again.
        const form = document.getElementById("${id}");
        let sent = false;
        form.addEventListener("submit", (event) => {
            if (sent) {
                event.preventDefault();
            }
            sent = true;
        });
        addEventListener("pageshow", () => (sent = false));
    </script>
</#macro>

<#macro secret label="">
    <#local pin = keysteadConfirmWith == "pin">
    <#-- For password managers: whose password it is. -->
    <input type="text" value="${username}" autocomplete="username" readonly hidden>
    <@typed id="keystead-confirm-password" name="password" label=label?has_content?then(label, msg(pin?then("keysteadConfirmPin", "keysteadConfirmPassword"))) autocomplete="current-password" pin=pin />
    <@error field="password" />
</#macro>

<#-- A new password; Keycloak's live check writes into the last element. -->
<#macro fresh name label>
    <div class="${properties.kcFormGroupClass!}">
        <@typed id=name name=name label=label autocomplete="new-password" />
        <div id="input-error-container-${name}"><@error field=name /></div>
    </div>
</#macro>

<#macro typed id name label autocomplete pin=false>
    <#local wrong = messagesPerField.existsError(name)>
    <div class="${properties.kcFormGroupLabelClass!}">
        <label for="${id}" class="${properties.kcLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${label}</span></label>
    </div>
    <div class="${properties.kcInputGroup!} keystead-confirm-password" dir="ltr">
        <div class="${properties.kcInputGroupItemClass!} ${properties.kcFill!}">
            <span<#if boxed> class="${properties.kcInputClass!}<#if wrong> ${properties.kcError!}</#if>"</#if>>
                <input<#if !boxed> class="${properties.kcInputClass!}"</#if> type="password" id="${id}" name="${name}" required<#if pin> inputmode="numeric"</#if> autocomplete="${autocomplete}"<#if wrong> autofocus aria-invalid="true" aria-describedby="keystead-${name}-error"</#if>>
            </span>
        </div>
        <div class="${properties.kcInputGroupItemClass!}">
            <button class="${properties.kcFormPasswordVisibilityButtonClass!}" type="button" aria-label="${msg(pin?then("keysteadPinShow", "showPassword"))}" aria-controls="${id}" data-password-toggle
                    data-icon-show="${properties.kcFormPasswordVisibilityIconShow!}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide!}"
                    data-label-show="${msg(pin?then("keysteadPinShow", "showPassword"))}" data-label-hide="${msg(pin?then("keysteadPinHide", "hidePassword"))}">
                <i class="${properties.kcFormPasswordVisibilityIconShow!}" aria-hidden="true"></i>
            </button>
        </div>
    </div>
</#macro>
