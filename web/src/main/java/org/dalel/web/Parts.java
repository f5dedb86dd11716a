// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.catalina.core.StandardHost;
import org.dalel.record.CaseRecord;
import org.dalel.web.about.AboutPage;
import org.dalel.web.adding.AddingPage;
import org.dalel.web.adding.AddingRuns;
import org.dalel.web.address.Paths;
import org.dalel.web.address.StandIns;
import org.dalel.web.bill.BillPage;
import org.dalel.web.document.CopiesPage;
import org.dalel.web.document.DocumentPage;
import org.dalel.web.document.Verdicts;
import org.dalel.web.documents.DocumentsPage;
import org.dalel.web.door.AddressCheck;
import org.dalel.web.door.Door;
import org.dalel.web.door.LaunchToken;
import org.dalel.web.door.Lock;
import org.dalel.web.door.OddRequests;
import org.dalel.web.door.ResponseHeaders;
import org.dalel.web.door.SizeCheck;
import org.dalel.web.entry.SuggestionsPage;
import org.dalel.web.frame.Display;
import org.dalel.web.frame.Languages;
import org.dalel.web.frame.OpenDesk;
import org.dalel.web.frame.Pages;
import org.dalel.web.incident.IncidentPage;
import org.dalel.web.incidents.IncidentsPage;
import org.dalel.web.incidents.TogetherPage;
import org.dalel.web.law.InstrumentPage;
import org.dalel.web.law.LawLibrary;
import org.dalel.web.law.LawPage;
import org.dalel.web.law.ProvisionPage;
import org.dalel.web.map.MapPage;
import org.dalel.web.organisation.BillForUsPage;
import org.dalel.web.organisation.Keeping;
import org.dalel.web.organisation.OrganisationPage;
import org.dalel.web.population.PopulationPage;
import org.dalel.web.problem.ProblemPage;
import org.dalel.web.recording.AmendPage;
import org.dalel.web.recording.EntryPage;
import org.dalel.web.recording.TellingPage;
import org.dalel.web.replay.ReplayPage;
import org.dalel.web.search.SearchPage;
import org.dalel.web.start.StartPage;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.CharacterEncodingFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.HandlerFunctionAdapter;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The parts of a running workspace and how they hang together.
 *
 * <p>Every part is named here and nothing is found by scanning: no setting of the surroundings (a
 * file in the working folder, an environment variable) changes where the workspace listens or whom
 * it lets in.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Parts {
    private static final String OUR_FOLDER = "org/dalel/web/";

    /** The files and the form around them. */
    private static final long LARGEST_UPLOAD = AddingPage.MOST_BYTES + 1_000_000;

    /** The server: on loopback only, sessions in memory, saying nothing of itself. */
    @Bean
    TomcatServletWebServerFactory server(
            Workspace.Settings settings, Lock lock, ServerFolder folder, MessageSource messages)
            throws UnknownHostException {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(settings.port());
        server.setAddress(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}));
        server.setBaseDirectory(folder.path().toFile());
        server.getSettings().setDocumentRoot(folder.nothingToServe().toFile());
        server.addErrorPages(new ErrorPage(Paths.PROBLEM));
        server.addConnectorCustomizers(
                connector -> {
                    connector.setProperty("maxThreads", "8");
                    connector.setProperty("minSpareThreads", "1");
                    // one part for each file of a large form; what is refused is read to its end,
                    // so
                    // that the browser shows why
                    connector.setMaxPartCount(2 * AddingPage.MOST_FILES);
                    connector.setProperty("maxSwallowSize", "-1");
                });
        server.addEngineValves(
                new OddRequests(
                        language ->
                                messages.getMessage("problem.400.what", null, language)
                                        + " "
                                        + messages.getMessage("problem.400.do", null, language)));
        server.addContextCustomizers(
                context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(""); // its pages are not ours
                    }
                });
        Session session = server.getSettings().getSession();
        session.setPersistent(false);
        session.setTimeout(lock.idle().plusMinutes(5));
        session.setTrackingModes(Set.of(Session.SessionTrackingMode.COOKIE));
        // cookies do not tell ports apart: two workspaces at once need two names
        session.getCookie().setName("dalel-" + UUID.randomUUID());
        session.getCookie().setPath("/");
        session.getCookie().setHttpOnly(true);
        session.getCookie().setSameSite(Cookie.SameSite.STRICT);
        return server;
    }

    @Bean
    DispatcherServlet dispatcherServlet(WebApplicationContext context) {
        return new DispatcherServlet(context);
    }

    /** Finds the handler of a request among {@link #routes}. */
    @Bean
    RouterFunctionMapping handlerMapping() {
        RouterFunctionMapping mapping = new RouterFunctionMapping();
        mapping.setMessageConverters(
                List.of(
                        new StringHttpMessageConverter(StandardCharsets.UTF_8),
                        new ByteArrayHttpMessageConverter()));
        return mapping;
    }

    @Bean
    HandlerFunctionAdapter handlerAdapter() {
        return new HandlerFunctionAdapter();
    }

    @Bean
    ResponseStatusExceptionResolver handlerExceptionResolver() {
        return new ResponseStatusExceptionResolver();
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> pages(DispatcherServlet servlet) {
        ServletRegistrationBean<DispatcherServlet> pages =
                new ServletRegistrationBean<>(servlet, "/");
        pages.setLoadOnStartup(1);
        // files of a form stay in memory: none is larger than what may go there
        pages.setMultipartConfig(
                new MultipartConfigElement(
                        "", LARGEST_UPLOAD, LARGEST_UPLOAD, (int) LARGEST_UPLOAD + 1));
        return pages;
    }

    @Bean
    FilterRegistrationBean<ResponseHeaders> headers() {
        FilterRegistrationBean<ResponseHeaders> headers =
                new FilterRegistrationBean<>(new ResponseHeaders());
        headers.setOrder(1);
        headers.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return headers;
    }

    /** Before Spring Security, whose firewall answers odd requests with a page. */
    @Bean
    FilterRegistrationBean<AddressCheck> address() {
        FilterRegistrationBean<AddressCheck> address =
                new FilterRegistrationBean<>(new AddressCheck());
        address.setOrder(2);
        address.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return address;
    }

    @Bean
    FilterRegistrationBean<SizeCheck> size() {
        FilterRegistrationBean<SizeCheck> size =
                new FilterRegistrationBean<>(new SizeCheck(LARGEST_UPLOAD));
        size.setOrder(3);
        return size;
    }

    @Bean
    FilterRegistrationBean<CharacterEncodingFilter> encoding() {
        FilterRegistrationBean<CharacterEncodingFilter> encoding =
                new FilterRegistrationBean<>(
                        new CharacterEncodingFilter(StandardCharsets.UTF_8.name(), true));
        encoding.setOrder(4);
        return encoding;
    }

    @Bean
    DelegatingFilterProxyRegistrationBean security() {
        DelegatingFilterProxyRegistrationBean security =
                new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        security.setOrder(5);
        security.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return security;
    }

    @Bean
    SecurityFilterChain rules(HttpSecurity http, Door door) {
        return door.rules(http);
    }

    @Bean
    LaunchToken token() {
        return new LaunchToken();
    }

    @Bean
    Lock lock(Workspace.Settings settings, Clock clock, LaunchToken token) {
        return new Lock(clock, settings.idle(), token);
    }

    @Bean
    Door door(LaunchToken token, Lock lock) {
        return new Door(token, lock);
    }

    @Bean
    OpenDesk desk(CaseRecord record, Workspace.Settings settings, Clock clock) {
        return new OpenDesk(record, settings.user(), clock);
    }

    @Bean
    Languages localeResolver(OpenDesk desk) {
        return new Languages(desk);
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename(OUR_FOLDER + "wording/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Templates lie beside the pages they belong to. */
    @Bean
    SpringTemplateEngine templates(MessageSource messages) {
        ClassLoaderTemplateResolver beside =
                new ClassLoaderTemplateResolver(Parts.class.getClassLoader());
        beside.setPrefix(OUR_FOLDER);
        beside.setSuffix(".html");
        beside.setTemplateMode(TemplateMode.HTML);
        beside.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(beside);
        templates.setTemplateEngineMessageSource(messages);
        return templates;
    }

    @Bean
    ThymeleafViewResolver views(SpringTemplateEngine templates) {
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(templates);
        views.setCharacterEncoding(StandardCharsets.UTF_8.name());
        views.setProducePartialOutputWhileProcessing(false);
        views.setContentType("text/html;charset=UTF-8");
        return views;
    }

    @Bean
    AddingRuns adding(Workspace.Settings settings) {
        return new AddingRuns(settings.reading());
    }

    @Bean
    RouterFunction<ServerResponse> routes(
            CaseRecord record,
            Workspace.Settings settings,
            MessageSource messages,
            Languages languages,
            OpenDesk desk,
            AddingRuns adding,
            Lock lock,
            Door door,
            Clock clock) {
        Pages pages =
                new Pages(
                        record,
                        messages,
                        languages,
                        desk,
                        lock,
                        adding.possible(),
                        clock.getZone());
        StandIns words = new StandIns();
        LawLibrary library = new LawLibrary(settings.laws(), words, clock);
        DocumentPage document = new DocumentPage(record, pages, clock);
        Keeping keeping = new Keeping(library, record, pages, settings.user(), clock);
        return new Routes(
                        door,
                        new Display(desk),
                        new StartPage(record, pages, desk, clock),
                        new DocumentsPage(record, pages, clock),
                        new AddingPage(record, pages, adding, clock),
                        document,
                        new CopiesPage(record, pages),
                        new Verdicts(record, pages, document, settings.user(), clock),
                        new IncidentsPage(record, pages, settings.user(), words),
                        new IncidentPage(record, pages, settings.user(), clock, words),
                        new TogetherPage(record, pages, settings.user(), clock, words),
                        new EntryPage(record, pages, settings.user(), clock),
                        new TellingPage(record, pages, settings.user(), clock),
                        new AmendPage(record, pages, settings.user(), clock),
                        new LawPage(library, pages),
                        new InstrumentPage(library, pages),
                        new ProvisionPage(library, record, pages),
                        new BillPage(library, pages),
                        new MapPage(library, record, pages, words),
                        new ReplayPage(library, record, pages),
                        new OrganisationPage(library, pages, keeping),
                        new BillForUsPage(library, pages),
                        keeping,
                        new PopulationPage(library, pages),
                        new SearchPage(record, pages),
                        new AboutPage(pages),
                        new SuggestionsPage(record, pages),
                        new ProblemPage(pages, lock))
                .all();
    }
}
