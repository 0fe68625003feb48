package io.keystead.tests.accountconsole;

/** What the menu can show, in its order. */
enum Entry {
    PERSONAL_INFO("personal-info", "Personal info", "Informations personnelles"),
    SECURITY("security", "Security", "Sécurité"),
    PAYMENT_METHODS("payment-methods", "Payment methods", "Moyens de paiement"),
    ESTABLISHMENTS("establishments", "Establishments", "Établissements"),
    TEAM("team", "My team", "Mon équipe"),
    LINKED_ACCOUNTS("account-security/linked-accounts", "Linked accounts", "Comptes liés"),
    APPLICATIONS("applications", "Applications", "Applications"),
    GROUPS("groups", "Groups", "Groupes"),
    ORGANIZATIONS("organizations", "Organizations", "Organisations"),
    RESOURCES("resources", "Resources", "Ressources"),
    HAND_OVER("hand-over", "Hand over my administrator rights", "Céder mes droits administratifs");

    private final String path;
    private final String english;
    private final String french;

    Entry(String path, String english, String french) {
        this.path = path;
        this.english = english;
        this.french = french;
    }

    /** By which {@link AccountConsole#entry} finds it. */
    String path() {
        return path;
    }

    /** What it says. */
    String in(String language) {
        return "fr".equals(language) ? french : english;
    }

    /** The title of its page: the same, but for one that Keycloak has in the singular. */
    String title(String language) {
        return this == APPLICATIONS ? "Application" : in(language);
    }

    /** All but the hand-over, which is a page of the login. */
    boolean isPage() {
        return this != HAND_OVER;
    }
}
