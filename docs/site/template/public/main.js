export default {
  configureHljs: hljs => hljs.registerAliases(["cshtml", "razor"], { languageName: "xml" }),
};
