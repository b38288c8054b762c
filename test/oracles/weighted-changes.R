# Oracle for changes to a weighted wave: R's survey package for both waves, Satterthwaite by hand, and t.test where all
# weights are alike.
# Run: Rscript test/oracles/weighted-changes.R > test/oracles/weighted-changes.json   (needs survey and jsonlite)
suppressMessages(library(survey))
set.seed(26)
n <- 48
w <- round(runif(n, 0.3, 2.5), 2); w[5] <- 0
y <- sample(c(1:5, NA), n, TRUE, c(.1, .2, .25, .25, .1, .1))
before <- c(5, 22, 33, 132, 28)
x <- rep(1:5, before)
mean_of <- function(v, w) { m <- svymean(~v, svydesign(~1, weights = ~w, data = data.frame(v, w)), na.rm = TRUE); c(coef(m)[[1]], SE(m)[[1]], length(v) - 1) }
change <- function(f) {
  a <- mean_of(f(x), rep(1, length(x))); b <- mean_of(f(y), w)
  se <- sqrt(a[2]^2 + b[2]^2)
  df <- se^4 / (a[2]^4 / a[3] + b[2]^4 / b[3])
  est <- b[1] - a[1]
  list(change = est, interval = est + c(-1, 1) * qt(.975, df) * se, p = 2 * pt(-abs(est / se), df))
}
z <- y[!is.na(y)]
welch <- t.test(z, x)
kept <- !is.na(y) & w > 0
cat(jsonlite::toJSON(list(before = before, y = y, w = w,
  mean = change(function(v) v), agree = change(function(v) 100 * (v >= 4)),
  n = sum(kept), effectiveN = sum(w[kept])^2 / sum(w[kept]^2),
  welch = list(p = welch$p.value, interval = as.numeric(welch$conf.int))), auto_unbox = TRUE, digits = I(15), na = "null"), "\n")
