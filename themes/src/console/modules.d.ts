declare module "*.properties" {
  const messages: Record<string, string>;
  export default messages;
}

declare module "*.css";
