# Oracle for proportions. Clopper-Pearson by binom.test; mid-p by solving on dbinom and pbinom; Newcombe's
# interval from prop.test's Wilson bounds; exact totals by trying every total with phyper.
# Run: Rscript test/oracles/proportions.R > test/oracles/proportions.json
shares <- list(c(18, 20), c(4, 20), c(4, 200), c(190, 200), c(1, 30), c(0, 30), c(30, 30), c(81, 263), c(15, 148), c(0, 20), c(1, 29), c(612, 1615))
solve <- function(f) uniroot(f, c(1e-12, 1 - 1e-12), tol = 1e-16, maxiter = 1e5)$root
midp <- function(x, n, p) c(upper = pbinom(x, n, p, lower.tail = FALSE) + dbinom(x, n, p) / 2, lower = pbinom(x - 1, n, p) + dbinom(x, n, p) / 2)
one <- do.call(c, lapply(shares, function(s) lapply(c(0.9, 0.95, 0.99), function(level) {
  x <- s[1]; n <- s[2]; a <- (1 - level) / 2
  list(
    successes = x, n = n, level = level,
    exact = as.numeric(binom.test(x, n, conf.level = level)$conf.int),
    midP = c(if (x == 0) 0 else solve(function(p) midp(x, n, p)["upper"] - a), if (x == n) 1 else solve(function(p) midp(x, n, p)["lower"] - a)),
    midPTests = lapply(c(0.05, 0.3, 0.5, 0.92), function(p) list(proportion = p, p = min(1, 2 * min(midp(x, n, p)))))
  )
})))
wilson <- function(x, n, level) as.numeric(suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE))$conf.int)
pairs <- list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29), c(0, 10, 0, 20), c(0, 10, 0, 10), c(10, 10, 0, 20), c(10, 10, 0, 10), c(28, 50, 16, 50))
two <- do.call(c, lapply(pairs, function(v) lapply(c(0.9, 0.95), function(level) {
  p1 <- v[1] / v[2]; p2 <- v[3] / v[4]
  a <- wilson(v[1], v[2], level); b <- wilson(v[3], v[4], level)
  list(pair = v, level = level, interval = c(p1 - p2 - sqrt((p1 - a[1])^2 + (b[2] - p2)^2), p1 - p2 + sqrt((a[2] - p1)^2 + (p2 - b[1])^2)))
})))
finite <- do.call(c, lapply(list(c(12, 24, 43), c(0, 24, 43), c(24, 24, 43), c(3, 10, 11), c(7, 7, 7), c(2, 5, 400), c(1, 1, 2)), function(v) lapply(c(0.8, 0.95), function(level) {
  x <- v[1]; n <- v[2]; N <- v[3]; a <- (1 - level) / 2; K <- 0:N
  possible <- K >= x & N - K >= n - x
  kept <- K[possible & phyper(x - 1, K, N - K, n, lower.tail = FALSE) > a & phyper(x, K, N - K, n) > a]
  p <- x / n; f2 <- (N - n) / (N - 1); z <- qnorm(1 - a)
  # roots of (p - q)^2 = z^2 f2 q (1 - q) / n, the score equation with corrected variance
  A <- 1 + z^2 * f2 / n; B <- -(2 * p + z^2 * f2 / n); C <- p^2
  root <- sqrt(max(0, B^2 - 4 * A * C))
  list(finite = v, level = level, factor = sqrt(f2), exact = range(kept), score = c((-B - root) / (2 * A), (-B + root) / (2 * A)))
})))
cat(jsonlite::toJSON(list(one = one, two = two, finite = finite), auto_unbox = TRUE, digits = I(15)), "\n")
