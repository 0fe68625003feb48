import { Page, SkipToContent } from "@patternfly/react-core";
import { Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, useLocation } from "react-router-dom";
import { useOutcome } from "../action/useOutcome";
import { MyEstablishmentsProvider } from "../establishments/MyEstablishments";
import { PermissionsProvider } from "../rest/Permissions";
import { ConsoleMasthead } from "./ConsoleMasthead";
import { Menu } from "./Menu";
import { Waiting } from "./Ours";

const MAIN = "keystead-main";

/** What is around every page: head and menu. */
export const ConsolePage = () => {
  const { t } = useTranslation();
  const { key } = useLocation();
  const [narrow, setNarrow] = useState(false);
  const [open, setOpen] = useState(true);
  useOutcome();

  useEffect(() => setOpen(!narrow), [narrow]);

  // On a phone the menu lies over the page: it goes when one has chosen.
  useEffect(() => {
    if (narrow) {
      setOpen(false);
    }
  }, [narrow, key]);

  return (
    <PermissionsProvider>
      <MyEstablishmentsProvider>
        <Page
          header={<ConsoleMasthead isMenuOpen={open} onMenu={() => setOpen(!open)} />}
          sidebar={<Menu isOpen={open} />}
          mainContainerId={MAIN}
          skipToContent={<SkipToContent href={`#${MAIN}`}>{t("keysteadSkip")}</SkipToContent>}
          onPageResize={(_, { mobileView }) => setNarrow(mobileView)}
        >
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </Page>
      </MyEstablishmentsProvider>
    </PermissionsProvider>
  );
};
