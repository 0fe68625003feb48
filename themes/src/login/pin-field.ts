/**
 * The password field of the login pages is a PIN field while the name has no "@". The server takes PINs and passwords in
 * the same field, so this changes how one types and nothing else: no character is refused, nothing is sent anywhere, and
 * only the name as it stands on the page decides.
 */
type Mode = "either" | "pin" | "password";

class PinField {
  readonly #texts: DOMStringMap;
  readonly #length: number;
  readonly #label: HTMLElement;
  readonly #labelOfBoth: string;
  readonly #eye: HTMLElement;
  readonly #eyeOfPassword: DOMStringMap;
  readonly #switch: HTMLButtonElement;
  readonly #pad: HTMLElement;
  readonly #status: HTMLElement;
  readonly #dots = document.createElement("span");
  #mode: Mode = "either";
  #wantsPassword = false;

  constructor(
    told: HTMLTemplateElement,
    private readonly name: HTMLInputElement,
    private readonly field: HTMLInputElement,
  ) {
    this.#texts = told.dataset;
    this.#length = Number(told.dataset.length);
    this.#label = find(`label[for="${field.id}"] > span`);
    this.#labelOfBoth = this.#label.textContent!;
    this.#eye = find(`[data-password-toggle][aria-controls="${field.id}"]`);
    this.#eyeOfPassword = { ...this.#eye.dataset };
    this.#dots.id = "keystead-pin-dots";
    this.#dots.ariaHidden = "true";
    field.after(this.#dots);
    find(".pf-v5-c-input-group:has(#password)").after(told.content.cloneNode(true));
    this.#switch = find("#keystead-pin-switch");
    this.#pad = find("#keystead-pin-pad");
    this.#status = find("#keystead-pin-status");
  }

  start(): void {
    this.name.addEventListener("input", () => this.#choose());
    this.name.addEventListener("change", () => this.#choose());
    this.field.addEventListener("input", () => this.#drawDots());
    this.#switch.addEventListener("click", () => this.#change());
    this.#pad.addEventListener("click", (event) => this.#press(event));
    // Back and forth in the history, the browser puts back what was typed.
    window.addEventListener("pageshow", () => this.#choose());
    this.#show();
    this.#choose();
  }

  #choose(): void {
    const mode = this.#wanted();
    if (mode !== this.#mode) {
      this.#mode = mode;
      this.#show();
      this.#status.textContent = { either: "", pin: this.#texts.nowPin!, password: this.#texts.nowPassword! }[mode];
    }
  }

  #wanted(): Mode {
    const name = this.name.value.trim();
    if (name === "") {
      return "either";
    }
    return name.includes("@") || this.#wantsPassword ? "password" : "pin";
  }

  #show(): void {
    const { labelPin, labelPassword, showPin, hidePin, usePin, usePassword } = this.#texts;
    const isPin = this.#mode === "pin";
    this.#label.textContent = { either: this.#labelOfBoth, pin: labelPin!, password: labelPassword! }[this.#mode];
    this.field.inputMode = isPin ? "numeric" : "";
    this.#eye.dataset.labelShow = isPin ? showPin : this.#eyeOfPassword.labelShow;
    this.#eye.dataset.labelHide = isPin ? hidePin : this.#eyeOfPassword.labelHide;
    this.#eye.ariaLabel = this.#eye.dataset[this.field.type === "password" ? "labelShow" : "labelHide"]!;
    // An e-mail address has a password; there is nothing to switch.
    this.#switch.hidden = this.#mode === "either" || this.name.value.includes("@");
    this.#switch.textContent = (isPin ? usePassword : usePin)!;
    this.#pad.hidden = !isPin;
    this.#drawDots();
  }

  #change(): void {
    this.#wantsPassword = !this.#wantsPassword;
    this.#choose();
    // With the pad in sight, the keyboard of a phone would only cover it.
    if (this.#pad.offsetParent === null) {
      this.field.focus();
    }
  }

  /** As many dots as digits, as long as what stands there may become a PIN; the browser's own ones otherwise. */
  #drawDots(): void {
    const typed = this.field.value;
    this.#dots.hidden = this.#mode !== "pin" || /\D/.test(typed) || typed.length > this.#length;
    this.#dots.replaceChildren(...Array.from({ length: this.#length }, (_, at) => dot(at < typed.length)));
  }

  #press(event: Event): void {
    const key = (event.target as Element).closest("button");
    if (key) {
      this.field.value = key.value ? this.field.value + key.value : this.field.value.slice(0, -1);
      this.field.dispatchEvent(new Event("input", { bubbles: true }));
      this.#status.textContent = this.#texts.typed!.replace("#", String(this.field.value.length));
    }
  }
}

function dot(full: boolean): HTMLElement {
  const mark = document.createElement("span");
  mark.className = full ? "keystead-pin-dot keystead-pin-dot-full" : "keystead-pin-dot";
  return mark;
}

function find<T extends HTMLElement>(selector: string): T {
  return document.querySelector<T>(selector)!;
}

const told = document.querySelector<HTMLTemplateElement>("#keystead-pin-field");
const name = document.querySelector<HTMLInputElement>("#username, #kc-attempted-username");
const field = document.querySelector<HTMLInputElement>("#password");
if (told && name && field) {
  new PinField(told, name, field).start();
}

// A module, so that its names are its own.
export {};
