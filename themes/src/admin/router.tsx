import { AdminUi, routes } from "@keycloak/keycloak-admin-ui";
import { createHashRouter, type RouteObject } from "react-router-dom";
import { keysteadRoutes } from "./routes";

// Before the catch-all at the end; the menu, the breadcrumbs and the access checks of the console read the same array.
routes.splice(-1, 0, ...keysteadRoutes);

export const router = createHashRouter([{ path: "/", element: <AdminUi />, children: routes as RouteObject[] }]);
