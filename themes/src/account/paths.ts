/** The pages, Keycloak's and ours, by the names in the menu. */
export const PATHS = {
  personalInfo: "",
  security: "security",
  paymentMethods: "payment-methods",
  establishments: "establishments",
  team: "team",
  signingIn: "account-security/signing-in",
  deviceActivity: "account-security/device-activity",
  linkedAccounts: "account-security/linked-accounts",
  applications: "applications",
  verifiableCredentials: "verifiable-credentials",
  groups: "groups",
  organizations: "organizations",
  resources: "resources",
} as const;
