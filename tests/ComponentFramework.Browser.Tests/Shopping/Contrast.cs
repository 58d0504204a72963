namespace ComponentFramework.Browser.Tests.Shopping;

/// <summary>How well text can be read, by the formula of the Web Content Accessibility Guidelines.</summary>
internal static class Contrast
{
    /// <summary>An expression with two functions: the luminance of a colour, and the texts whose contrast to their ground is below a ratio.</summary>
    public const string Script =
        """
        (() => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const channels = (color) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return canvas.getImageData(0, 0, 1, 1).data; };
          const luminance = (color) => {
            const [r, g, b] = [...channels(color)].map((value) => value / 255).map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ground = (element) => {
            for (; element; element = element.parentElement) {
              const color = getComputedStyle(element).backgroundColor;
              if (channels(color)[3] > 250) return color;
            }
            return 'white';
          };
          const weak = (least) => [...document.querySelectorAll('main *, header *, footer *')]
            .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
            .filter((element) => element.checkVisibility() && !element.closest('[disabled], .visually-hidden, [aria-hidden=true], [role=img]'))
            .map((element) => {
              const [one, other] = [luminance(getComputedStyle(element).color), luminance(ground(element))].sort((a, b) => b - a);
              const ratio = (one + 0.05) / (other + 0.05);
              return ratio < least ? `${ratio.toFixed(2)} ${element.className || element.tagName}: ${element.textContent.trim().slice(0, 40)}` : null;
            })
            .filter((problem) => problem);
          return { luminance, weak };
        })()
        """;
}
