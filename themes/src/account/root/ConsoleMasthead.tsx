import {
  Button,
  Dropdown,
  DropdownItem,
  DropdownList,
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadToggle,
  MenuToggle,
  PageToggleButton,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from "@patternfly/react-core";
import { BarsIcon, ExternalLinkSquareAltIcon, UserIcon } from "@patternfly/react-icons";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { environment, toPage } from "../environment";
import { EstablishmentSwitcher } from "../establishments/EstablishmentSwitcher";
import { keycloak } from "../session";

type Props = { isMenuOpen: boolean; onMenu: () => void };

/** The head of every page: where one is, where one works, who one is. */
export const ConsoleMasthead = ({ isMenuOpen, onMenu }: Props) => {
  const { t } = useTranslation();
  return (
    <Masthead data-testid="page-header">
      <MastheadToggle>
        <PageToggleButton
          variant="plain"
          aria-label={t("navigation")}
          isSidebarOpen={isMenuOpen}
          onSidebarToggle={onMenu}
        >
          <BarsIcon />
        </PageToggleButton>
      </MastheadToggle>
      <MastheadBrand href={environment.logoUrl || toPage("")}>
        <img
          src={`${environment.resourceUrl}/${environment.logo || "logo.svg"}`}
          alt={t("logo")}
          className="keystead-brand"
        />
      </MastheadBrand>
      <MastheadContent>
        <Toolbar isFullHeight isStatic>
          <ToolbarContent>
            <ToolbarGroup align={{ default: "alignRight" }}>
              <ReferrerLink />
              <EstablishmentSwitcher />
              <ToolbarItem>
                <PersonMenu />
              </ToolbarItem>
            </ToolbarGroup>
          </ToolbarContent>
        </Toolbar>
      </MastheadContent>
    </Masthead>
  );
};

/** Back to the application from which somebody came. */
const ReferrerLink = () => {
  const { t } = useTranslation();
  const { referrerName, referrerUrl } = environment;
  // Client names may be keys of texts, written ${…}.
  const name = t(referrerName?.replace(/^\$\{(.+)\}$/, "$1") || referrerUrl || "");
  return referrerUrl ? (
    <ToolbarItem>
      <Button
        data-testid="referrer-link"
        component="a"
        href={referrerUrl.replace("_hash_", "#")}
        variant="link"
        icon={<ExternalLinkSquareAltIcon />}
        iconPosition="right"
        isInline
      >
        {t("backTo", { app: name })}
      </Button>
    </ToolbarItem>
  ) : null;
};

const PersonMenu = () => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { given_name: givenName, family_name: familyName, preferred_username: username } = keycloak.idTokenParsed ?? {};
  const name = givenName && familyName ? t("fullName", { givenName, familyName }) : (givenName ?? username);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: "right" }}
      toggle={(toggle) => (
        <MenuToggle
          ref={toggle}
          data-testid="options"
          variant="plainText"
          icon={<UserIcon />}
          isExpanded={open}
          onClick={() => setOpen(!open)}
          aria-label={name}
        >
          <span className="keystead-wide">{name}</span>
        </MenuToggle>
      )}
    >
      <DropdownList>
        <DropdownItem description={username} onClick={() => void keycloak.logout()}>
          {t("signOut")}
        </DropdownItem>
      </DropdownList>
    </Dropdown>
  );
};
