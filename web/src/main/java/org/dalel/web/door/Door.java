// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.web.address.Paths;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The way in and the way out: the printed address gives a session, Lock ends all of them.
 *
 * <p>The session lives in memory and is known by a cookie that no script, no other site and no
 * other port's pages can use.
 */
public final class Door {
    private static final Set<String> LOOK =
            Stream.concat(
                            Stream.of(
                                    Paths.STYLES,
                                    Paths.MARK,
                                    Paths.SWAPPING,
                                    Paths.SUGGESTING,
                                    Paths.KEYS),
                            Paths.LOOKS.stream())
                    .collect(Collectors.toUnmodifiableSet());

    private final LaunchToken token;
    private final Lock lock;
    private final HttpSessionSecurityContextRepository sessions =
            new HttpSessionSecurityContextRepository();

    public Door(LaunchToken token, Lock lock) {
        this.token = token;
        this.lock = lock;
    }

    /** Stylesheet, sign and scripts: the same for everybody, nothing of the record in them. */
    static boolean isLook(String path) {
        return LOOK.contains(path);
    }

    /** Whether whoever asks came in with a key: only that makes a session. */
    public static boolean isInside(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        != null;
    }

    private static boolean changesFromInside(HttpServletRequest request) {
        // the page that says why something was refused changes nothing
        return request.getDispatcherType() != DispatcherType.ERROR
                && isInside(request)
                && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request);
    }

    /** Every page needs the session; every change needs the page's CSRF token as well. */
    public SecurityFilterChain rules(HttpSecurity http) {
        return http.addFilterBefore(new LockCheck(lock), SecurityContextHolderFilter.class)
                // without a session nothing can be changed, and none may begin by asking
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(Door::changesFromInside))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(LOOK.toArray(String[]::new))
                                        .permitAll()
                                        .requestMatchers(Paths.OPEN)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(
                                        (request, response, none) ->
                                                response.sendError(
                                                        HttpServletResponse.SC_UNAUTHORIZED)))
                .securityContext(context -> context.securityContextRepository(sessions))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * Exchanges the key of the printed address for a session.
     *
     * @return false, and no session, for a key that was used or never given out
     */
    public boolean open(ServerRequest request) {
        if (!token.redeem(request.param("key").orElse(""))) {
            return false;
        }
        HttpServletRequest asked = request.servletRequest();
        HttpSession before = asked.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        "at this computer", "", AuthorityUtils.NO_AUTHORITIES));
        asked.getSession(true)
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        return true;
    }

    /** Whether that browser has a session already: the used address then leads to it. */
    public boolean isOpenFor(ServerRequest request) {
        return request.principal().isPresent();
    }

    /** Ends all sessions and makes the printed address worthless. */
    public void lock(ServerRequest request) {
        lock.shut(Lock.Cause.PRESSED);
        HttpSession session = request.servletRequest().getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
