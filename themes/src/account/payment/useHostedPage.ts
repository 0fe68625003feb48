import { useDeed } from "../../console/form/useDeed";
import { useKeystead } from "../rest/useKeystead";
import { payment } from "./payment";

/** Until the browser shows this page again, as it was, because somebody went back. */
const away = () => new Promise<void>((resolve) => window.addEventListener("pageshow", () => resolve(), { once: true }));

/** Leaves for the page of the payment company; once, however often one presses. */
export const useHostedPage = () => {
  const keystead = useKeystead();
  return useDeed(async () => {
    const { address } = await payment(keystead).openPage();
    window.location.assign(address);
    await away();
  });
};
