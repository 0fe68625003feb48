export default {
  extends: ["stylelint-config-standard"],
  rules: {
    // Names of PatternFly and Keycloak are not ours to choose.
    "selector-class-pattern": null,
    "custom-property-pattern": null,
    "selector-id-pattern": null,
    // Colours belong into tokens.css, where light and dark stand side by side.
    "color-no-hex": true,
    "color-named": "never",
    "function-disallowed-list": ["rgb", "rgba", "hsl", "hsla"],
  },
  overrides: [
    {
      files: ["**/tokens.css"],
      rules: { "color-no-hex": null, "function-disallowed-list": null },
    },
  ],
};
