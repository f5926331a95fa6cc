package org.civitas.platform.web.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Answers GET and HEAD of a page or of a file that a page uses. Everything else goes on to the API,
 * which takes the whole path space of the server.
 */
@WebFilter(filterName = "pages", asyncSupported = true)
public class PagesFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String WEBJARS = "/webjars/";

  private transient Assets assets;

  @Override
  public void init(FilterConfig config) throws ServletException {
    super.init(config);
    assets = new Assets(config.getServletContext());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String method = request.getMethod();
    Optional<Page> page =
        method.equals("GET") || method.equals("HEAD")
            ? Page.at(path(request), assets)
            : Optional.empty();
    if (page.isPresent()) {
      answer(page.get(), request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private static void answer(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Asset asset = page.asset();
    boolean zipped = asset.zipped() != null && accepts(request, "gzip");
    String etag = "\"" + asset.etag() + (zipped ? "-gzip\"" : "\"");
    SecurityHeaders.of(page).forEach(response::setHeader);
    response.setHeader("ETag", etag);
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader(
        "Cache-Control",
        page.path().startsWith(WEBJARS) ? "public, max-age=31536000, immutable" : "no-cache");
    if (matches(request.getHeader("If-None-Match"), etag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] content = zipped ? asset.zipped() : asset.content();
    if (zipped) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentType(asset.type());
    response.setContentLength(content.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(content);
    }
  }

  private static boolean accepts(HttpServletRequest request, String encoding) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null && accepted.contains(encoding);
  }

  private static boolean matches(String candidates, String etag) {
    return candidates != null && candidates.contains(etag);
  }
}
