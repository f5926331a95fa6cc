package org.civitas.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** One page in the browser, used as a person would: look, type, press keys. */
final class Tab {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private DevTools tools;

  private Tab() {}

  static Tab attach(HttpClient http, URI address) {
    Tab tab = new Tab();
    tab.tools = DevTools.connect(http, address, tab::listen);
    for (String domain : List.of("Page", "Runtime", "Log")) {
      tab.tools.send(domain + ".enable", Map.of());
    }
    return tab;
  }

  private void listen(String event, JsonNode details) {
    switch (event) {
      case "Runtime.exceptionThrown" -> complaints.add(details.toString());
      case "Runtime.consoleAPICalled" -> {
        if (details.get("type").asText().equals("error")) {
          complaints.add(details.get("args").toString());
        }
      }
      case "Log.entryAdded" -> {
        if (details.get("entry").get("level").asText().equals("error")) {
          complaints.add(details.get("entry").toString());
        }
      }
      default -> {
        // Nothing that a test asks for.
      }
    }
  }

  /** What the browser complained of: exceptions, breaches of the security policy, failed loads. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  Tab navigate(URI page) {
    tools.send("Page.navigate", Map.of("url", page.toString()));
    return await("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /** The size of a window, or of a phone's screen. */
  Tab viewport(int width, int height, boolean phone) {
    tools.send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    return this;
  }

  /** The value of an expression in the page; a promise is awaited. */
  JsonNode evaluate(String expression) {
    JsonNode answer =
        tools.send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(answer.get("exceptionDetails").toString());
    }
    return answer.get("result").path("value");
  }

  /** Waits until an expression is true. */
  Tab await(String condition) {
    return await(condition, PATIENCE);
  }

  Tab await(String condition, Duration patience) {
    Awaitility.await(condition)
        .atMost(patience)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> evaluate("Boolean(" + condition + ")").asBoolean());
    return this;
  }

  /** The text of an element as it is shown. */
  String text(String selector) {
    return evaluate("document.querySelector(%s).innerText".formatted(quoted(selector))).asText();
  }

  Tab awaitText(String selector, String text) {
    return await(
        "document.querySelector(%s)?.innerText.includes(%s)"
            .formatted(quoted(selector), quoted(text)));
  }

  Tab click(String selector) {
    await("document.querySelector(%s)".formatted(quoted(selector)));
    evaluate("document.querySelector(%s).click()".formatted(quoted(selector)));
    return this;
  }

  /** Presses Tab until the element has the focus: that is how far a keyboard takes one. */
  Tab tabTo(String selector) {
    for (int presses = 0; presses < 60; presses++) {
      if (evaluate("document.activeElement?.matches(%s) ?? false".formatted(quoted(selector)))
          .asBoolean()) {
        return this;
      }
      press("Tab", 9, "");
    }
    throw new AssertionError("The keyboard does not reach " + selector);
  }

  Tab type(String text) {
    tools.send("Input.insertText", Map.of("text", text));
    return this;
  }

  Tab pressEnter() {
    return press("Enter", 13, "\r");
  }

  Tab pressArrowDown() {
    return press("ArrowDown", 40, "");
  }

  private Tab press(String key, int code, String text) {
    Map<String, Object> down =
        Map.of(
            "type", text.isEmpty() ? "rawKeyDown" : "keyDown",
            "key", key,
            "code", key,
            "windowsVirtualKeyCode", code,
            "text", text);
    tools.send("Input.dispatchKeyEvent", down);
    tools.send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    return this;
  }

  /** A picture of the page, to look at when a test fails. */
  Tab picture(Path file) {
    String png = tools.send("Page.captureScreenshot", Map.of()).get("data").asText();
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
