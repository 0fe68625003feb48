import { defineConfig } from "vite";
import { themeProperties } from "../../build/theme-properties";

export default defineConfig({
  plugins: [themeProperties()],
  // Relative addresses: Keycloak serves the folder under a path that holds its own version.
  base: "",
  publicDir: false,
  build: {
    outDir: "../../target/classes/theme/keystead/login/resources",
    emptyOutDir: true,
    // A strict Content-Security-Policy forbids data: images.
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        hashCharacters: "hex",
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
});
