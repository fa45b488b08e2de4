import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "earlyspring.conf.settings")
application = get_wsgi_application()

# What the program consists of stays as long as it runs: looking for garbage leaves it alone, and looks less often at
# what a page makes and lets go (pages take a tenth less).
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 20)
