# Oracle for power and least detectable differences of two shares and two means, by the pwr package; least
# differences by solving on its power, since pwr's own solver stops at 4 digits.
# Run: Rscript test/oracles/power.R > test/oracles/power.json   (needs pwr)
suppressMessages(library(pwr))
solve <- function(f, a, b) uniroot(f, c(a, b), tol = 1e-15, maxiter = 1e5)$root
# pwr's power without its guard against a zero effect
share <- function(h, n1, n2, level) pwr.2p2n.test(h = h, n1 = n1, n2 = n2, sig.level = 1 - level)$power
shares <- do.call(c, lapply(list(c(0.65, 0.45, 101, 91), c(0.45, 0.65, 101, 91), c(0.1, 0.02, 50, 400), c(1, 0.9, 24, 37), c(0.3, 0.3, 20, 30)), function(v)
  lapply(c(0.9, 0.95, 0.99), function(level) list(input = v, level = level, power = share(ES.h(v[1], v[2]), v[3], v[4], level)))))
detectable <- do.call(c, lapply(list(c(0.45, 101, 91), c(0.05, 24, 37), c(0.95, 300, 500), c(0.5, 3, 3)), function(v)
  lapply(c(0.8, 0.9), function(power) {
    h <- solve(function(h) share(h, v[2], v[3], 0.95) - power, 1e-6, 20)
    a <- 2 * asin(sqrt(v[1]))
    list(input = v, power = power, lower = if (a - h <= 0) 0 else sin((a - h) / 2)^2, upper = if (a + h >= pi) 1 else sin((a + h) / 2)^2)
  })))
mean2 <- function(d, n1, n2, level) pwr.t2n.test(d = d, n1 = n1, n2 = n2, sig.level = 1 - level)$power
means <- do.call(c, lapply(list(c(0.5, 1, 64, 64), c(0.4, 1, 50, 80), c(-0.3, 0.9, 110, 95), c(3, 1, 2, 2), c(1.2, 1.1, 3, 40), c(0.05, 1, 500, 700)), function(v)
  lapply(c(0.9, 0.95, 0.99), function(level) list(input = v, level = level, power = mean2(v[1] / v[2], v[3], v[4], level)))))
least <- do.call(c, lapply(list(c(1, 64, 64), c(0.9, 110, 95), c(1.1, 5, 40), c(1, 3, 3)), function(v)
  lapply(c(0.8, 0.9), function(power) list(input = v, power = power, difference = v[1] * solve(function(d) mean2(d, v[2], v[3], 0.95) - power, 1e-6, 30)))))
noncentral <- do.call(c, lapply(c(1, 2, 3, 10, 98, 2000), function(df) lapply(c(0, 0.5, 2, 6), function(ncp) {
  q <- qt(0.975, df)
  list(df = df, ncp = ncp, level = 0.95, power = pt(-q, df, ncp) + pt(q, df, ncp, lower.tail = FALSE))
})))
cat(jsonlite::toJSON(list(shares = shares, detectable = detectable, means = means, least = least, noncentral = noncentral), auto_unbox = TRUE, digits = I(15)), "\n")
