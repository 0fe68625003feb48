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

<#macro form id proceed danger=false>
    <style>
        .keystead-confirm-list { list-style: disc; margin: 0; padding-inline-start: 1.25rem; }
        .keystead-confirm-list li { padding-block: .25rem; }
        .keystead-confirm-heading { font-size: 1rem; font-weight: 600; margin: 0 0 .25rem; }
        .keystead-confirm-password { display: flex; }
        .keystead-confirm-password > :first-child { flex: 1; }
        .keystead-confirm select { appearance: auto; padding-inline: .75rem; }
        .keystead-confirm-who { overflow-wrap: anywhere; }
    </style>
    <form id="${id}" class="${properties.kcFormClass!} keystead-confirm" action="${url.loginAction}" method="post">
        <#nested>
        <div class="${properties.kcFormGroupClass!}">
            <#if keysteadConfirmWith == "login">
            <p class="keystead-confirm-who">${msg("keysteadConfirmLoggedIn", username)}</p>
            <#else>
            <@secret />
            </#if>
        </div>
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

<#macro secret>
    <#local pin = keysteadConfirmWith == "pin">
    <#local wrong = messagesPerField.existsError("password")>
    <#-- For password managers: whose password it is. -->
    <input type="text" value="${username}" autocomplete="username" readonly hidden>
    <div class="${properties.kcFormGroupLabelClass!}">
        <label for="keystead-confirm-password" class="${properties.kcLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${msg(pin?then("keysteadConfirmPin", "keysteadConfirmPassword"))}</span></label>
    </div>
    <div class="${properties.kcInputGroup!} keystead-confirm-password" dir="ltr">
        <div class="${properties.kcInputGroupItemClass!} ${properties.kcFill!}">
            <span<#if boxed> class="${properties.kcInputClass!}<#if wrong> ${properties.kcError!}</#if>"</#if>>
                <input<#if !boxed> class="${properties.kcInputClass!}"</#if> type="password" id="keystead-confirm-password" name="password" required<#if pin> inputmode="numeric"</#if> autocomplete="current-password"<#if wrong> autofocus aria-invalid="true" aria-describedby="keystead-password-error"</#if>>
            </span>
        </div>
        <div class="${properties.kcInputGroupItemClass!}">
            <button class="${properties.kcFormPasswordVisibilityButtonClass!}" type="button" aria-label="${msg(pin?then("keysteadPinShow", "showPassword"))}" aria-controls="keystead-confirm-password" data-password-toggle
                    data-icon-show="${properties.kcFormPasswordVisibilityIconShow!}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide!}"
                    data-label-show="${msg(pin?then("keysteadPinShow", "showPassword"))}" data-label-hide="${msg(pin?then("keysteadPinHide", "hidePassword"))}">
                <i class="${properties.kcFormPasswordVisibilityIconShow!}" aria-hidden="true"></i>
            </button>
        </div>
    </div>
    <@error field="password" />
</#macro>
